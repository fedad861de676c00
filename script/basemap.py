#!/usr/bin/env python3
"""Packs public map data into resources/basemap/basemap.bin (format: resources/basemap/README.md).

basemap.py WORLD.gpkg COAST.txt RIVERS.txt LABELS.csv OUT.bin; called by script/make-basemap.
"""
import csv
import sqlite3
import struct
import sys
from collections import Counter, defaultdict

WEST, EAST, SOUTH, NORTH = 124.0, 132.0, 33.0, 39.5  # the cut made by script/make-basemap
LAND, LAKE, RIVER, COUNTRY_BORDER, PROVINCE_BORDER = range(5)
WORLD, PENINSULA = range(2)
SCALE = 100_000  # 1e-5 degrees: about a metre


# --- reading -------------------------------------------------------------------------------------

def polygons_of(blob):
    """Rings of a (Multi)Polygon: a GeoPackage header with envelope, then WKB. Two countries of
    world_map.gpkg are SpatiaLite blobs instead: 38 bytes of header, 0x7C, then the same with 0x69 or
    nothing for the byte order."""
    spatialite = blob[0] == 0
    at = 38 if spatialite else 8 + [0, 32, 48, 48, 64][blob[3] >> 1 & 7]

    def read(fmt):
        nonlocal at
        values = struct.unpack_from(fmt, blob, at)
        at += struct.calcsize(fmt)
        return values

    def geometry():
        order = "<" if read("B")[0] else ">"  # SpatiaLite: 0x7C or 0x69, little-endian
        kind, = read(order + "I")
        count, = read(order + "I")
        if kind % 1000 == 6:
            for _ in range(count):
                yield from geometry()
            return
        if kind % 1000 != 3:
            raise SystemExit(f"geometry type {kind} is not expected")
        for _ in range(count):
            points, = read(order + "I")
            flat = read(f"{order}{2 * points}d")
            yield list(zip(flat[::2], flat[1::2]))

    return list(geometry())


def features(db, table, where="1"):
    for blob, in db.execute(f"select geom from {table} where {where} order by fid"):
        yield from polygons_of(blob)


def segments_of(path):
    """The pieces of `gmt coast -M`, with their level: 1 coast, 2 lake, ..."""
    level, points = 1, []
    for line in open(path, encoding="ascii"):
        if line[0] in ">#":
            if len(points) > 1:
                yield level, points
            points = []
            if "Level" in line:
                level = int(line.rsplit("Level", 1)[1])
        else:
            x, y = line.split()[:2]
            points.append((float(x), float(y)))
    if len(points) > 1:
        yield level, points


# --- joining -------------------------------------------------------------------------------------

def rounded(points, step=1):
    out = []
    for x, y in points:
        p = (round(x * SCALE / step) * step, round(y * SCALE / step) * step)
        if not out or p != out[-1]:
            out.append(p)
    return out


def chains(pieces):
    """Joins directed pieces whose ends meet."""
    starting = defaultdict(list)
    for piece in pieces:
        starting[piece[0]].append(piece)
    ends = Counter(piece[-1] for piece in pieces)
    result = []

    def follow(piece):
        chain = list(piece)
        while chain[-1] != chain[0] and starting[chain[-1]]:
            chain += starting[chain[-1]].pop()[1:]
        return chain

    for piece in pieces:  # beginnings first: those nobody leads to
        if ends[piece[0]] == 0 and piece in starting[piece[0]]:
            starting[piece[0]].remove(piece)
            result.append(follow(piece))
    for piece in pieces:
        if piece in starting[piece[0]]:
            starting[piece[0]].remove(piece)
            result.append(follow(piece))
    return result


def along_frame(point):
    """Where on the frame of the cut a point lies: counter-clockwise from the south-west corner."""
    x, y = point[0] / SCALE, point[1] / SCALE
    width, height = EAST - WEST, NORTH - SOUTH
    near = min((abs(y - SOUTH), 0), (abs(x - EAST), 1), (abs(y - NORTH), 2), (abs(x - WEST), 3))
    if near[0] > 0.01:
        raise SystemExit(f"a coast ends at {x} {y}, inside the cut")
    return [x - WEST, width + y - SOUTH, width + height + EAST - x, 2 * width + height + NORTH - y][near[1]]


def closed(chain_list, land_left):
    """Closes chains that leave the cut, along its frame, with land on the same side as theirs."""
    width, height = EAST - WEST, NORTH - SOUTH
    total = 2 * (width + height)
    corners = [(0, (WEST, SOUTH)), (width, (EAST, SOUTH)), (width + height, (EAST, NORTH)), (2 * width + height, (WEST, NORTH))]
    rings = [chain for chain in chain_list if chain[0] == chain[-1]]
    opened = [chain if land_left else chain[::-1] for chain in chain_list if chain[0] != chain[-1]]
    start = {id(chain): along_frame(chain[0]) for chain in opened}
    left = list(opened)
    while left:
        ring = list(left.pop(0))
        first = along_frame(ring[0])
        while True:
            here = along_frame(ring[-1])
            # Land on the left: go on counter-clockwise along the frame to the next coast that begins.
            ahead = sorted(((start[id(c)] - here) % total, n) for n, c in enumerate(left))
            back = (first - here) % total
            goal = ahead[0][0] if ahead and ahead[0][0] < back else back
            passed = sorted(((s - here) % total, p) for s, p in corners if 0 < (s - here) % total < goal)
            ring += [(round(x * SCALE), round(y * SCALE)) for _, (x, y) in passed]
            if goal == back:
                break
            ring += left.pop(ahead[0][1])
        rings.append(ring + [ring[0]])
    return rings


def shared_edges(rings):
    """Lines along which two polygons of a coverage meet: borders without coasts."""
    count = Counter()
    for ring in rings:
        for a, b in zip(ring, ring[1:]):
            count[min(a, b), max(a, b)] += 1
    at = defaultdict(set)
    for (a, b), n in count.items():
        if n > 1:
            at[a].add(b)
            at[b].add(a)
    lines = []

    def walk(a):
        line = [a]
        while at[a]:
            b = at[a].pop()
            at[b].discard(a)
            line.append(b)
            a = b
            if len(at[a]) != 1:
                break
        return line

    for point in [p for p in at if len(at[p]) != 2] + list(at):
        while at[point]:
            lines.append(walk(point))
    return lines


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


# --- writing -------------------------------------------------------------------------------------

def varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    return varint(value * 2 if value >= 0 else -value * 2 - 1)


def packed(shapes):
    out = [varint(len(shapes))]
    for shape in shapes:
        out.append(varint(len(shape)))
        x = y = 0
        for px, py in shape:
            out.append(signed(px - x) + signed(py - y))
            x, y = px, py
    return b"".join(out)


def main():
    world_path, coast_path, rivers_path, labels_path, out_path = sys.argv[1:]
    db = sqlite3.connect(f"file:{world_path}?mode=ro", uri=True)
    # The same grid for all countries, so that borders stay shared; 0.02 degrees is a pixel where the
    # peninsula's own detail takes over.
    world = [rounded(ring, 2000) for ring in features(db, "countries")]
    world = [ring for ring in world if len(ring) > 3]
    korea = [rounded(ring) for ring in features(db, "states_provinces", "admin in ('South Korea', 'North Korea')")]
    pieces = defaultdict(list)
    for level, points in segments_of(coast_path):
        points = rounded(points)
        if len(points) > 1:
            pieces[level].append(points)
    shores = chains(pieces[1])
    islands = [area(chain) for chain in shores if chain[0] == chain[-1]]
    land_left = sum(1 for a in islands if a > 0) * 2 > len(islands)
    # Islets under about 3,000 m2 are left out; nothing of them shows at the closest zoom.
    smallest = 3000 / 1.11**2 / 0.8
    land = [ring for ring in closed(shores, land_left) if abs(area(ring)) >= smallest]
    lakes = [chain for chain in chains(pieces[2]) if chain[0] == chain[-1]]
    rivers = chains([rounded(points) for _, points in segments_of(rivers_path)])
    layers = [
        (LAND, WORLD, world),
        (COUNTRY_BORDER, WORLD, shared_edges(world)),
        (LAND, PENINSULA, land),
        (LAKE, PENINSULA, lakes),
        (RIVER, PENINSULA, [r for r in rivers if len(r) > 1]),
        (PROVINCE_BORDER, PENINSULA, shared_edges(korea)),
    ]
    out = [b"TDBM\x01", varint(len(layers))]
    for kind, detail, shapes in layers:
        out += [bytes([kind, detail]), packed(shapes)]
        print(f"layer {kind}/{detail}: {len(shapes)} shapes, {sum(map(len, shapes))} points")
    with open(labels_path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    out.append(varint(len(rows)))
    for row in rows:
        out.append(bytes([["country", "province", "city"].index(row["kind"]), int(row["rank"])]))
        out.append(signed(round(float(row["lon"]) * SCALE)) + signed(round(float(row["lat"]) * SCALE)))
        for text in (row["ko"], row["en"]):
            raw = text.encode("utf-8")
            out.append(varint(len(raw)) + raw)
    data = b"".join(out)
    with open(out_path, "wb") as file:
        file.write(data)
    print(f"{len(rows)} labels, {len(data)} bytes")


main()
