"""What the words around a capitalised name say about its being a place."""

import re

_SIDE = r"(?:the|nearby|neighbou?ring|(?:north|south|east|west)(?:ern)?|central|downtown|rural)"
_IN = re.compile(
    r"\b(?:in|near|outside|around|across|throughout|towards?|into|inside|surrounding|within|(?:north|south|east|west)ern|"
    r"central|downtown|(?:north|south|east|west|outskirts|suburb|town|city|village|province|district|capital) of|"
    rf"capital,|residents? of|neighbou?rhood of|border with|border between|besieged|shelled)\s+(?:{_SIDE}\s+)*$",
    re.I,
)
_PERHAPS = re.compile(
    r"\b(?:at|from|to|of|between|for|through|via|and|or|over|visit|visited|leave|left)\s+(?:the\s+)?$", re.I
)
_DATELINE = re.compile(r"^(?:,\s+[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,40}\)\s*)?(?:--|[-–—:])\s*\S")
_AREA = re.compile(r"^,\s+(?:in\s+)?(?:the\s+)?(?:(?:north|south|east|west|central)\w*\s+)?[A-Z]")
_HEAD = re.compile(
    r"^\s+(?:province|governorate|district|county|region|state|city|town|village|airport|airbase|air base|base|camp|"
    r"crossing|area|suburbs?|neighbou?rhood|countryside|valley|river|island|mountains|border|oil ?field|dam|port|"
    r"prison|residents?)\b",
    re.I,
)
_PEOPLE = re.compile(
    r"^(?:['’]s)?[- ](?:area\s)?(?:man|woman|men|women|couple|residents?|people|natives?|teens?|teenagers?|boy|girl|"
    r"family|families|police|officials?|authorities|mayor|officers?|firefighters|students?|businesses|lawmakers?|city|town|"
    r"council|councilman|school|schools|home|homes|house|hospital|court|attorney|lawyer|judge|farmers?|driver|voters|"
    r"store|offices?)\b"
)
_OFFICE = re.compile(
    r"^\s+(?:[A-Z]\w+\s+)?(?:Police|County|Department|Fire|City|Council|Sheriff|School|Schools|University|Hospital|Court|Board|Chamber|"
    r"Mayor|Township|High|State|Public|Health|Municipal|District|Government|Senate|House|Legislature|Supreme|National|Park|Airport)\b"
)
_SPEAKS = re.compile(
    r"^(?:['’]s)?\s+(?:said|says|told|added|explained|noted|recalled|wrote|asked|replied|thinks|believes|pleaded)\b"
)
_PERSON_BEFORE = re.compile(
    r"(?:\b(?!(?:The|An?|In|At|On|But|And|Or|From|For|When|While|As|By|To|Of|North|South|East|West|Northern|Southern|Eastern|"
    r"Western|Central|Greater|New|Old|Downtown|Northeast|Northwest|Southeast|Southwest|Upper|Lower)\b)[A-Z][a-z]+|\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt)\.?)\s+$"
)
_STATION = re.compile(r"-(?:based|born|area|controlled|held|backed|bound)\b")
_BODY = re.compile(
    r"\b(?:Department|Ministry|Secretary|Office|Board|Institute|College|Bureau|Minister|Committee|Commission|Bank|Council)\s+"
    r"(?:of|for)\s+(?:the\s+)?$"
)
_WITHIN = re.compile(r"^,?\s+in\s+(?:the\s+)?[A-Z]")
_SENTENCE = re.compile(r"(?:^|[.!?]['”\"]?\s+|\n\s*)$")
_NEAR = 48  # characters looked at on each side


def around(text: str, start: int, end: int) -> float:
    """Points for and against a place name at that span; 0 says nothing, 2 is a plain "in NAME"."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    points = 0.0
    if _IN.search(before):
        points += 2.0
    elif _PERHAPS.search(before):
        points += 0.5
    if _HEAD.match(after) or _STATION.match(after):
        points += 1.5
    if _PEOPLE.match(after):
        points += 1.0
    if _AREA.match(after):
        points += 0.5
    if _OFFICE.match(after):
        points += 1.0
    if _SENTENCE.search(before):
        points += 1.5 if _DATELINE.match(after) else -0.5
    if _BODY.search(before):
        points -= 3.0
    if _WITHIN.match(after):
        points += 0.5
    if _SPEAKS.match(after):
        points -= 1.5
    if _PERSON_BEFORE.search(before) and not _IN.search(before):
        points -= 1.5
    return points
