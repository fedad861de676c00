#!/usr/bin/env python3
"""Looks for what somebody planted in every file below some folders, in every form it may have taken.

find_traces.py TEXT[,TEXT...] FOLDER... [--except FOLDER...]
Prints one line a find, "FORM<TAB>FILE"; the forms looked for are told by --forms. Files that go away meanwhile are passed over.
"""

import base64
import gzip
import json
import os
import sys
import urllib.parse
import zipfile

CHUNK = 16 << 20


def forms_of(text):
    """The bytes by which each form of a text is known, whatever stands around it."""
    plain = text.encode("utf-8")
    forms = {
        "utf-8": [plain],
        "utf-16-le": [text.encode("utf-16-le")],
        "utf-16-be": [text.encode("utf-16-be")],
        "windows-949": [text.encode("cp949")],
        "hex": [plain.hex().encode(), plain.hex().upper().encode()],
        "json": [json.dumps(text)[1:-1].encode()],
        "percent": [urllib.parse.quote(text).encode()],
        # What stands before moves it by 0, 1 or 2 bytes; the letters at both ends mix with their neighbours.
        "base64": [base64.b64encode(b"\0" * before + plain + b"\0\0")[4 if before else 0 : -8] for before in (0, 1, 2)],
    }
    return {form: [one for one in bytes_ if len(one) >= 6] for form, bytes_ in forms.items()}


def look(data, wanted, where, found):
    for form, patterns in wanted:
        if any(pattern in data for pattern in patterns):
            found.add((form, where))


def look_into(path, wanted, found):
    with open(path, "rb") as file:
        tail = b""
        while chunk := file.read(CHUNK):
            look(tail + chunk, wanted, path, found)
            tail = chunk[-512:]
    with open(path, "rb") as file:
        head = file.read(4)
    packed = set()
    if head == b"PK\x03\x04":
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                look(archive.read(name), wanted, path, packed)
    elif head[:2] == b"\x1f\x8b":
        with gzip.open(path) as file:
            look(file.read(), wanted, path, packed)
    found.update(("packed", where) for _, where in packed)


def main():
    if sys.argv[1:] == ["--forms"]:
        print("\n".join(list(forms_of("text")) + ["packed"]))
        return 0
    texts = sys.argv[1].split(",")
    folders = sys.argv[2:]
    spared = []
    if "--except" in folders:
        at = folders.index("--except")
        folders, spared = folders[:at], folders[at + 1 :]
    wanted = [(form, patterns) for text in texts for form, patterns in forms_of(text).items()]
    found = set()
    files = 0
    for folder in folders:
        for parent, names, members in os.walk(folder):
            names[:] = [name for name in names if os.path.join(parent, name) not in spared]
            for member in members:
                path = os.path.join(parent, member)
                if not os.path.isfile(path) or os.path.islink(path):
                    continue
                try:
                    look_into(path, wanted, found)
                    files += 1
                except (OSError, zipfile.BadZipFile, EOFError, gzip.zlib.error):
                    continue
    for form, where in sorted(found):
        print(f"{form}\t{where}")
    print(f"searched {files} files", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
