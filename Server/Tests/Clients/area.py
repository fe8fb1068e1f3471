"""An area's figures against a slow count from what the room exports.

area.py http://localhost:8080
"""
import json
import math
import sqlite3
import struct
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

ROOT = sys.argv[1]


def ask(path, body=None):
    request = urllib.request.Request(
        ROOT + path, None if body is None else json.dumps(body).encode(),
        {'Content-Type': 'application/json'})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def contains(ring, x, y):
    """Even-odd, side by side."""
    inside = False
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            inside = not inside
    return inside


class Mask:
    """BFM1, bit by bit."""

    def __init__(self, data):
        assert data[:4] == b'BFM1'
        self.columns, self.rows, self.left, self.top, planes = struct.unpack_from('<IIiiI', data, 4)
        self.row_bytes = (self.columns + 7) // 8
        size = self.row_bytes * self.rows
        self.planes = [data[40 + n * size:40 + (n + 1) * size] for n in range(planes)]

    def state(self, column, row):
        x, y = column - self.left, row - self.top
        if 0 <= x < self.columns and 0 <= y < self.rows:
            for plane, state in zip(self.planes, (2, 1)):
                if plane[y * self.row_bytes + x // 8] >> x % 8 & 1:
                    return state
        return 0


def lines():
    """The pieces of the exported GeoPackage: their corners, and by whom they are seen."""
    job = json.loads(ask('/api/jobs', {'kind': 'file', 'ending': 'gpkg'}))['id']
    with tempfile.NamedTemporaryFile(suffix='.gpkg') as file:
        file.write(ask(f'/api/jobs/{job}/result?wait=true'))
        file.flush()
        rows = sqlite3.connect(file.name).execute(
            'SELECT geom, length_m, standing, seen, surely_from, possibly_from FROM pieces')
        for blob, metres, *texts in rows.fetchall():
            start = 8 + (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]
            assert blob[start] == 1
            kind, count = struct.unpack_from('<II', blob, start + 1)
            if kind == 5:
                # A line in a collection of its own.
                assert count == 1, count
                start += 9
                kind, count = struct.unpack_from('<II', blob, start + 1)
            assert kind == 2, kind
            numbers = struct.unpack_from(f'<{2 * count}d', blob, start + 9)
            yield list(zip(numbers[::2], numbers[1::2])), metres, *texts


def share_inside(ring, points, step=0.02):
    """Steps along a line."""
    inside, whole = 0, 0
    box = [f(p[k] for p in ring) for k in (0, 1) for f in (min, max)]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        metres = math.hypot(x1 - x0, y1 - y0)
        whole += metres
        if (max(x0, x1) < box[0] or min(x0, x1) > box[1] or max(y0, y1) < box[2]
                or min(y0, y1) > box[3]):
            continue
        count = max(1, round(metres / step))
        for n in range(count):
            share = (n + 0.5) / count
            inside += metres / count * contains(
                ring, x0 + share * (x1 - x0), y0 + share * (y1 - y0))
    return inside / whole if whole else 0


def counted(ring, frame, masks, pieces, zones):
    """What the answer should be."""
    side = (frame['east'] - frame['west']) / frame['columns']
    ground, closed = [0, 0, 0], 0
    own = {name: [0, 0, 0] for name in masks}
    for row in range(frame['rows']):
        y = frame['north'] - (row + 0.5) * side
        for column in range(frame['columns']):
            x = frame['west'] + (column + 0.5) * side
            if not contains(ring, x, y):
                continue
            if any(sum(contains(one, x, y) for one in zone) % 2 for zone in zones):
                closed += side * side
            else:
                states = {name: mask.state(column, row) for name, mask in masks.items()}
                ground[max(states.values())] += side * side
                for name, state in states.items():
                    own[name][state] += side * side
    streets = {'surely': 0, 'possibly': 0, 'unseen': 0, 'apart': 0}
    by = {name: [0, 0] for name in masks}
    for points, metres, standing, seen, surely, possibly in pieces:
        metres *= share_inside(ring, points)
        streets[seen if standing == 'open' else 'apart'] += metres
        if standing == 'open':
            for name in masks:
                if name in surely.split(', '):
                    by[name][0] += metres
                elif name in possibly.split(', '):
                    by[name][1] += metres
    return ground, closed, own, streets, by


def near(one, other, within):
    assert abs(one - other) <= within, (one, other)


def check(corners, frame, masks, pieces, zones):
    told = json.loads(ask('/api/area', {'corners': corners}))
    ground, closed, own, streets, by = counted(
        [tuple(c) for c in corners], frame, masks, pieces, zones)
    part = told['ground']
    near(part['whole'], sum(ground), 1e-6)
    near(part['apart'], closed, 1e-6)
    near(part['surely'], ground[2], 1e-6)
    near(part['possibly'], ground[1], 1e-6)
    assert [one['name'] for one in part['towers']] == list(masks)
    for one in part['towers']:
        near(one['surely'], own[one['name']][2], 1e-6)
        near(one['possibly'], own[one['name']][1], 1e-6)
    part = told['streets']
    # A step at each end of each run.
    near(part['whole'], streets['surely'] + streets['possibly'] + streets['unseen'], 1)
    for name in ['surely', 'possibly', 'apart']:
        near(part[name], streets[name], 1)
    for one in part['towers']:
        near(one['surely'], by[one['name']][0], 1)
        near(one['possibly'], by[one['name']][1], 1)
    return told


frame = json.loads(ask('/api/place'))['frame']
watch = json.loads(ask('/api/watch'))['watch']
masks = {tower['name']: Mask(ask('/api/viewshed?heights=bounds&tower='
                                 + urllib.parse.quote(tower['name'])))
         for tower in watch['towers'] if not tower.get('isInReserve')}
pieces = list(lines())
zones = [[list(zip(ring[::2], ring[1::2])) for ring in zone['rings']] for zone in watch['zones']
         if zone['kind'] != 'area']
assert zones
west, south, east, north = (frame[side] for side in ['west', 'south', 'east', 'north'])
x, y = (west + east) / 2, (south + north) / 2
told = check([[x - 150, y - 90], [x + 120, y - 130], [x + 160, y + 70], [x - 80, y + 110]],
             frame, masks, pieces, zones)
assert told['rule'] == 'even-odd' and told['ground']['surely'] > 0 and told['streets']['whole'] > 0
# One that crosses itself, and one that reaches beyond the ground on three sides.
check([[x - 200, y - 200], [x + 200, y + 200], [x + 200, y - 200], [x - 200, y + 200]],
      frame, masks, pieces, zones)
check([[west - 5e5, south - 1e6], [x, south - 1e6], [x, north + 1e6], [west - 5e5, north + 1e6]],
      frame, masks, pieces, zones)
far = json.loads(ask('/api/area', {'corners': [[0, 0], [1, 0], [0, 1]]}))
assert far['ground']['whole'] == far['streets']['whole'] == 0
flat = json.loads(ask('/api/area', {'corners': [[x, y], [x, y], [x, y]]}))
assert flat['ground']['whole'] == flat['streets']['whole'] == 0
zigzag = [[x + (n % 2 * 2 - 1) * 1e7, y + n - 500] for n in range(1000)]
assert json.loads(ask('/api/area', {'corners': zigzag}))['ground']['whole'] > 0
for wrong in [{}, {'corners': 7}, {'corners': []}, {'corners': [[x, y], [x, y + 1]]},
              {'corners': [[x, y, 0]] * 3}, {'corners': [[x]] * 3}, {'corners': [[x, 'y']] * 3},
              {'corners': [[x, 1e300]] * 3}, {'corners': [[x, y]] * 1001},
              {'corners': [[x, float('nan')]] * 3}, {'corners': [[x, float('inf')]] * 3},
              {'corners': [[None, y]] * 3}]:
    try:
        ask('/api/area', wrong)
    except urllib.error.HTTPError as error:
        assert error.code in (400, 422), (wrong, error.code)
    else:
        raise AssertionError(wrong)
print('all well')
