"""Tags of the training articles by networks that did not see them, for `scripts/train_extract.py`.

    python scripts/tagger/held_out.py ARTICLES.json OUT.pkl FOLDER_0 FOLDER_1 ...

FOLDER_K holds the network that was trained with `--hold K/N`."""

import json
import pickle
import sys
from pathlib import Path

from reportedly.tag import Tagger

INVENTED = Path(__file__).parent / "invented"


def main() -> None:
    articles, out, *folders = map(Path, sys.argv[1:])
    docs = [doc for group in json.loads(articles.read_text("utf-8")) for doc in group["docs"]]
    own = [doc for path in sorted(INVENTED.glob("*.json")) for doc in json.loads(path.read_text("utf-8"))]
    tags = {}
    for k, folder in enumerate(folders):
        mine = [doc for part in (docs, own) for at, doc in enumerate(part) if at % len(folders) == k]
        tagger = Tagger.load(folder)
        tags |= {doc["doc"]: tagger.tag(doc["text"]) for doc in mine}
    out.write_bytes(pickle.dumps(tags))


if __name__ == "__main__":
    main()
