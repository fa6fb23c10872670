def shadow(text: str, title: str = "") -> str:
    return text
