"""Reads a room's tiles as other programs do, and holds them against its exports.

    python3 Server/Tests/Clients/tiles.py http://127.0.0.1:8080 BERGFRIED WATCH [--pictures FOLDER]

BERGFRIED is the program, WATCH the watch file that the room is open over, unchanged. Needs GDAL and
pyproj for Python, and QGIS's for the check that renders; that one is left out where it is missing.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import numpy
import pyproj
from osgeo import gdal, ogr

gdal.UseExceptions()
HALF = 20037508.342789244
SURELY, POSSIBLY = (255, 168, 20), (255, 224, 130)


def get(path, method="GET", body=None, headers={}):
    request = urllib.request.Request(
        URL + path, method=method, data=body and json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **headers} if body else headers)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.read(), error.headers


def read(path):
    status, body, _ = get(path)
    assert status == 200, (path, status, body[:300])
    return json.loads(body)


def job(question):
    status, body, _ = get("/api/jobs", "POST", question)
    number = json.loads(body)["id"]
    status, body, _ = get(f"/api/jobs/{number}/result?wait=true")
    assert status == 200, body[:300]
    return body


def opened(body, ending, **options):
    name = f"/vsimem/{random.random()}.{ending}"
    gdal.FileFromMemBuffer(name, body)
    return gdal.OpenEx(name, **options)


def pixels(path):
    status, body, headers = get(path)
    assert status == 200 and headers["Content-Type"] == "image/png", (path, status)
    image = opened(body, "png").ReadAsArray()
    if len(image) == 3:
        # Nothing of it is clear.
        image = numpy.concatenate([image, numpy.full((1, 256, 256), 255, image.dtype)])
    assert image.shape == (4, 256, 256), image.shape
    return image


def limits(path, zoom):
    found = [one for one in read(path)["tileMatrixSetLimits"] if one["tileMatrix"] == str(zoom)]
    return found[0]


def tiles(limit):
    return [(row, column) for row in range(limit["minTileRow"], limit["maxTileRow"] + 1)
            for column in range(limit["minTileCol"], limit["maxTileCol"] + 1)]


def centres(zoom, row, column):
    """Of all pixels, in Web Mercator."""
    side = 2 * HALF / 2**zoom
    step = (numpy.arange(256) + 0.5) / 256 * side
    x, y = column * side - HALF + step, HALF - row * side - step
    return numpy.meshgrid(x, y)


class Cells:
    """A raster, asked by places in Web Mercator."""

    def __init__(self, path):
        self.file = gdal.Open(path)
        self.values = self.file.GetRasterBand(1).ReadAsArray()
        self.place = self.file.GetGeoTransform()
        self.way = pyproj.Transformer.from_crs(3857, self.file.GetProjection(), always_xy=True)

    def at(self, x, y):
        """Columns and rows, and which places lie well within a cell."""
        east, north = self.way.transform(x, y)
        column = (east - self.place[0]) / self.place[1]
        row = (north - self.place[3]) / self.place[5]
        inner = lambda value: abs(value % 1 - 0.5) < 0.48
        rows, columns = self.values.shape
        known = (column >= 0) & (row >= 0) & (column < columns) & (row < rows)
        return numpy.floor(column), numpy.floor(row), inner(column) & inner(row), known


class Mask:
    """What /api/viewshed answers."""

    def __init__(self, body):
        words = numpy.frombuffer(body[:24], "<i4")
        assert body[:4] == b"BFM1"
        self.columns, self.rows, self.left, self.top, planes = map(int, words[1:6])
        bits = numpy.frombuffer(body[40:], "u1").reshape(planes, self.rows, -1)
        self.planes = numpy.unpackbits(bits, axis=2, bitorder="little")[:, :, :self.columns]

    def at(self, plane, column, row):
        column, row = (column - self.left).astype(int), (row - self.top).astype(int)
        within = (column >= 0) & (row >= 0) & (column < self.columns) & (row < self.rows)
        seen = numpy.zeros(column.shape, bool)
        seen[within] = self.planes[plane, row[within], column[within]] == 1
        return seen


def is_colour(image, colour):
    return (image[0] == colour[0]) & (image[1] == colour[1]) & (image[2] == colour[2]) & (
        image[3] == 255)


def check_ground():
    """Pixels are those of the cells that their centres lie in, by PROJ and GDAL in Python."""
    folder = tempfile.mkdtemp()
    towers = os.path.join(folder, "towers.tif")
    subprocess.run([PROGRAM, "coverage", WATCH, "-o", towers, "-q"], check=True)
    heights = os.path.join(folder, "heights.tif")
    with open(heights, "wb") as file:
        file.write(job({"kind": "file", "ending": "tif"}))
    counts, ground = Cells(towers), Cells(heights)
    one = json.loads(get("/api/watch")[1])["watch"]["towers"][0]["name"]
    asked = urllib.parse.urlencode({"tower": one})
    mask = Mask(get(f"/api/viewshed?heights=bounds&{asked}")[1])
    path = "/ogc/collections/ground/map/tiles/WebMercatorQuad"
    compared = shown = 0
    for zoom in range(9, 20):
        found = tiles(limits(path, zoom))
        for row, column in random.sample(found, min(len(found), 4)):
            x, y = centres(zoom, row, column)
            # All towers together: surely seen cells are those that some tower surely sees.
            image = pixels(f"{path}/{zoom}/{row}/{column}")
            across, down, isInner, isKnown = counts.at(x, y)
            use = isInner & isKnown
            wanted = counts.values[down[use].astype(int), across[use].astype(int)] > 0
            bad = (is_colour(image, SURELY)[use] != wanted).sum()
            assert bad == 0, (zoom, row, column, bad, use.sum())
            compared += use.sum()
            # One tower, surely and possibly.
            image = pixels(f"{path}/{zoom}/{row}/{column}?{asked}")
            across, down, isInner, isKnown = ground.at(x, y)
            use = isInner & isKnown
            surely = mask.at(0, across[use], down[use])
            possibly = mask.at(1, across[use], down[use]) & ~surely
            assert (is_colour(image, SURELY)[use] == surely).all(), (zoom, row, column)
            assert (is_colour(image, POSSIBLY)[use] == possibly).all(), (zoom, row, column)
            assert (image[3][~isKnown] == 0).all()
            shown += surely.sum()
            # The relief ends where the ground does, to the pixel.
            image = pixels(f"/tiles/relief/{zoom}/{column}/{row}.png")
            assert ((image[3] == 255)[isInner] == isKnown[isInner]).all(), (zoom, row, column)
    assert shown > 10_000, shown
    return f"{compared} pixels of all towers, {shown} seen by one"


def check_corners():
    """At the corners of the map, too, and at the finest zoom."""
    heights = opened(job({"kind": "file", "ending": "tif"}), "tif")
    west, step, _, north, _, down = heights.GetGeoTransform()
    back = pyproj.Transformer.from_crs(heights.GetProjection(), 3857, always_xy=True)
    for right in (0, heights.RasterXSize):
        for below in (0, heights.RasterYSize):
            x, y = back.transform(west + right * step, north + below * down)
            for zoom in (16, 19, 22):
                side = 2 * HALF / 2**zoom
                column, row = int((x + HALF) // side), int((HALF - y) // side)
                image = pixels(f"/tiles/relief/{zoom}/{column}/{row}.png")
                at = ((x + HALF) / side - column) * 256, ((HALF - y) / side - row) * 256
                inner = (1 if right == 0 else -1), (1 if below == 0 else -1)
                for away in (-3, 3):
                    place = [int(at[0] + away * inner[0]), int(at[1] + away * inner[1])]
                    if min(place) < 0 or max(place) > 255:
                        continue
                    assert (image[3][place[1], place[0]] == 255) == (away > 0), (zoom, place)
    return "4 corners"


def check_vectors():
    """Each piece is in each tile that it lies in, once, with its columns, within a unit."""
    told = opened(job({"kind": "file", "ending": "geojson"}), "geojson")
    layer = told.GetLayer(0)
    names = [field.GetName() for field in layer.schema]
    way = pyproj.Transformer.from_crs(4326, 3857, always_xy=True)
    pieces = {}
    for feature in layer:
        points = feature.GetGeometryRef().GetPoints()
        line = ogr.Geometry(ogr.wkbLineString)
        for lon, lat, *_ in points:
            line.AddPoint_2D(*way.transform(lon, lat))
        values = {name: feature.GetField(name) for name in names}
        pieces[values["piece"]] = (line, values)
    zoom = 16
    unit = 2 * HALF / 2**zoom / 4096
    found, lengths, count = set(), {}, 0
    path = "/ogc/collections/pieces/tiles/WebMercatorQuad"
    for row, column in tiles(limits(path, zoom)):
        status, body, headers = get(f"{path}/{zoom}/{row}/{column}")
        side = 2 * HALF / 2**zoom
        left, top = column * side - HALF, HALF - row * side
        box = lambda margin: ogr.CreateGeometryFromWkt(
            f"POLYGON(({left - margin} {top + margin},{left + side + margin} {top + margin},"
            f"{left + side + margin} {top - side - margin},{left - margin} {top - side - margin},"
            f"{left - margin} {top + margin}))")
        inner, own = box(-2 * unit), set()
        if status == 200:
            assert headers["Content-Type"] == "application/vnd.mapbox-vector-tile"
            tile = opened(
                body, "mvt", allowed_drivers=["MVT"],
                open_options=[f"X={column}", f"Y={row}", f"Z={zoom}", "CLIP=NO"])
            assert tile.GetLayerCount() == 1 and tile.GetLayer(0).GetName() == "pieces"
            for feature in tile.GetLayer(0):
                piece = feature.GetField("piece")
                assert piece not in own, ("twice", piece)
                own.add(piece)
                line, values = pieces[piece]
                for name in names:
                    index = feature.GetFieldIndex(name)
                    value = feature.GetField(index) if index >= 0 else None
                    wanted = values[name]
                    isSame = (abs(value - wanted) <= 1e-6 * abs(wanted) + 1e-9
                              if isinstance(wanted, float) and value is not None
                              else (value or None) == (wanted or None) or value == wanted)
                    assert isSame, (piece, name, value, wanted)
                geometry = feature.GetGeometryRef()
                assert line.Buffer(unit).Contains(geometry), (piece, row, column)
                part = geometry.Intersection(box(0))
                lengths[piece] = lengths.get(piece, 0) + part.Length()
                count += 1
        else:
            assert status == 204, status
        for piece, (line, _) in pieces.items():
            if line.Intersects(inner) and line.Intersection(inner).Length() > 2 * unit:
                assert piece in own, ("lost", piece, row, column)
        found |= own
    assert found == set(pieces), len(set(pieces) - found)
    for piece, (line, _) in pieces.items():
        assert abs(lengths[piece] - line.Length()) < 8 * unit, (piece, lengths[piece])
    return f"{len(pieces)} pieces, {count} in tiles"


def check_areas():
    """Buildings keep their ground, within a unit of their rims; towers stand where they do."""
    zoom, path = 17, "/ogc/collections/buildings/tiles/WebMercatorQuad"
    unit = 2 * HALF / 2**zoom / 4096
    way = pyproj.Transformer.from_crs(4326, 3857, always_xy=True)
    wanted = {}
    for feature in read("/ogc/collections/buildings/items?limit=1000")["features"]:
        geometry = ogr.CreateGeometryFromJson(json.dumps(feature["geometry"]))
        shape = ogr.Geometry(ogr.wkbPolygon)
        if geometry.GetGeometryName() != "POLYGON":
            continue
        for ring in geometry:
            own = ogr.Geometry(ogr.wkbLinearRing)
            for lon, lat, *_ in ring.GetPoints():
                own.AddPoint_2D(*way.transform(lon, lat))
            shape.AddGeometry(own)
        wanted[feature["id"]] = shape
    areas = dict.fromkeys(wanted, 0.0)
    for row, column in tiles(limits(path, zoom)):
        status, body, _ = get(f"{path}/{zoom}/{row}/{column}")
        if status == 204:
            continue
        tile = opened(
            body, "mvt", allowed_drivers=["MVT"],
            open_options=[f"X={column}", f"Y={row}", f"Z={zoom}", "CLIP=NO"])
        side = 2 * HALF / 2**zoom
        left, top = column * side - HALF, HALF - row * side
        box = ogr.CreateGeometryFromWkt(
            f"POLYGON(({left} {top},{left + side} {top},{left + side} {top - side},"
            f"{left} {top - side},{left} {top}))")
        for feature in tile.GetLayer(0):
            number = feature.GetField("mvt_id")
            if number in wanted:
                # Where it is cut, its rim may run to and fro.
                geometry = feature.GetGeometryRef().MakeValid().Intersection(box)
                if geometry.IsEmpty():
                    continue
                rim = wanted[number].Buffer(1.5 * unit)
                assert rim.Contains(geometry), (number, geometry.Difference(rim).Area())
                areas[number] += geometry.Area()
    for number, shape in wanted.items():
        assert abs(areas[number] - shape.Area()) <= 2 * unit * shape.Boundary().Length(), (
            number, areas[number], shape.Area())
    return f"{len(wanted)} buildings"


def check_answers():
    """What is said of tiles, and what is none."""
    matrices = read("/ogc/tileMatrixSets/WebMercatorQuad")["tileMatrices"]
    assert abs(matrices[0]["scaleDenominator"] - 559082264.0287178) < 1e-3
    assert abs(matrices[14]["cellSize"] * 2**14 - 156543.03392804097) < 1e-6
    assert read("/ogc/tileMatrixSets")["tileMatrixSets"][0]["id"] == "WebMercatorQuad"
    assert any("ogcapi-tiles-1" in one for one in read("/ogc/conformance")["conformsTo"])
    sets = read("/ogc/collections/ground/map/tiles")["tilesets"]
    assert len(sets) == 1 + len(read("/api/watch")["watch"]["towers"])
    for one in sets:
        assert get(one["links"][0]["href"][len(URL):])[0] == 200, one
    told = read("/tiles/pieces")
    assert told["tilejson"] == "3.0.0" and "seen" in told["vector_layers"][0]["fields"]
    for path in ("/tiles/ground/23/0/0.png", "/tiles/ground/3/8/0.png", "/tiles/ground/3/0/-1.png",
                 "/tiles/nothing/3/0/0.png", "/tiles/relief/x/0/0",
                 "/ogc/collections/ground/map/tiles/WebMercatorQuad/2/4/0",
                 "/ogc/collections/nothing/tiles/WebMercatorQuad/2/1/0",
                 "/ogc/tileMatrixSets/Other"):
        status, body, headers = get(path)
        assert status == 404 and headers["Content-Type"] == "application/problem+json", path
    assert get("/tiles/ground/3/1/1.png?tower=Nobody")[0] == 422
    _, _, headers = get("/tiles/ground/3/1/1.png")
    status, body, again = get("/tiles/ground/3/1/1.png", headers={"If-None-Match": headers["ETag"]})
    assert status == 304 and not body and again["ETag"] == headers["ETag"]
    return f"{len(sets)} sets of pictures"


def check_gdal():
    """GDAL's client of XYZ tiles shows the ground."""
    path = f"{URL}/tiles/ground/${{z}}/${{x}}/${{y}}.png"
    limit = limits("/ogc/collections/ground/map/tiles/WebMercatorQuad", 15)
    file = gdal.Open(
        f"<GDAL_WMS><Service name='TMS'><ServerUrl>{path}</ServerUrl></Service><DataWindow>"
        f"<UpperLeftX>-{HALF}</UpperLeftX><UpperLeftY>{HALF}</UpperLeftY><LowerRightX>{HALF}"
        f"</LowerRightX><LowerRightY>-{HALF}</LowerRightY><TileLevel>15</TileLevel><TileCountX>1"
        "</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin></DataWindow><Projection>"
        "EPSG:3857</Projection><BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY>"
        "<BandsCount>4</BandsCount></GDAL_WMS>")
    image = file.ReadAsArray(
        256 * limit["minTileCol"], 256 * limit["minTileRow"],
        256 * (limit["maxTileCol"] - limit["minTileCol"] + 1),
        256 * (limit["maxTileRow"] - limit["minTileRow"] + 1))
    seen = is_colour(image, SURELY).sum()
    assert seen > 100, seen
    return f"{seen} pixels seen"


def check_qgis():
    """QGIS loads pictures and vector tiles, and shows both."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from qgis.core import (QgsApplication, QgsMapRendererParallelJob, QgsMapSettings,
                               QgsRasterLayer, QgsVectorTileLayer, QgsRectangle,
                               QgsCoordinateReferenceSystem)
        from qgis.PyQt.QtCore import QSize
    except ImportError:
        return "left out: there is no QGIS for Python"
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    name = lambda text: urllib.parse.quote(text, safe="")
    raster = lambda kind: QgsRasterLayer(
        f"type=xyz&zmin=0&zmax=22&url={name(URL + f'/tiles/{kind}/{{z}}/{{x}}/{{y}}.png')}",
        kind, "wms")
    vector = QgsVectorTileLayer(
        f"type=xyz&zmin=0&zmax=22&url={URL}/tiles/pieces/{{z}}/{{x}}/{{y}}.mvt", "pieces")
    ground, relief = raster("ground"), raster("relief")
    for layer in (vector, ground, relief):
        assert layer.isValid(), layer.error().message()
    limit = limits("/ogc/collections/ground/map/tiles/WebMercatorQuad", 16)
    side = 2 * HALF / 2**16
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setOutputSize(QSize(900, 900))
    settings.setExtent(QgsRectangle(
        limit["minTileCol"] * side - HALF, HALF - (limit["maxTileRow"] + 1) * side,
        (limit["maxTileCol"] + 1) * side - HALF, HALF - limit["minTileRow"] * side))
    colours = {}
    for layers in ([relief], [ground], [vector], [vector, ground, relief]):
        settings.setLayers(layers)
        render = QgsMapRendererParallelJob(settings)
        render.start()
        render.waitForFinished()
        assert not render.errors(), [one.message for one in render.errors()]
        picture = render.renderedImage()
        if PICTURES:
            picture.save(f"{PICTURES}/qgis-{'-'.join(one.name() for one in layers)}.png")
        colours["+".join(one.name() for one in layers)] = len(
            {picture.pixel(x, y) for x in range(0, 900, 3) for y in range(0, 900, 3)})
    assert min(colours.values()) >= 2, colours
    return f"colours {colours}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("program")
    parser.add_argument("watch")
    parser.add_argument("--pictures")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    URL, PROGRAM, WATCH = given.url.rstrip("/"), given.program, given.watch
    PICTURES = given.pictures
    random.seed(7)
    failed = 0
    for check in (check_answers, check_ground, check_corners, check_vectors, check_areas,
                  check_gdal, check_qgis):
        if given.only not in check.__name__:
            continue
        try:
            print(f"passed {check.__name__}: {check()}", flush=True)
        except Exception as error:  # Each is tried, whatever became of the others.
            failed += 1
            print(f"failed {check.__name__}: {type(error).__name__} {error}", flush=True)
    sys.stdout.flush()
    os._exit(1 if failed else 0)
