"""Walks the room's OGC API - Features as its clients do.

    python3 Server/Tests/Clients/features.py gdal|owslib|qgis http://127.0.0.1:8080/ogc FOLDER

FOLDER has coverage.gpkg, the coverage as the room exports it; what is fetched goes there too.
"""

import json
import math
import os
import subprocess
import sys
import urllib.request

COLLECTIONS = ["pieces", "sight_lines", "towers", "telescopes", "fields", "zones", "buildings"]


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    told = done.stdout + done.stderr
    assert done.returncode == 0 and "ERROR" not in told and "Warning" not in told, told
    return done.stdout


def points(geometry):
    if geometry.GetGeometryCount() == 0:
        return geometry.GetPoints()
    parts = range(geometry.GetGeometryCount())
    return [point for part in parts for point in points(geometry.GetGeometryRef(part))]


def table(path, name):
    """Columns with their types, and rows with all of their values, by their numbers."""
    from osgeo import ogr

    source = ogr.Open(path)
    layer = source.GetLayerByName(name)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
    columns = [(field.GetName(), field.GetTypeName()) for field in fields]
    rows = {}
    for feature in layer:
        values = [feature.GetField(i) for i in range(len(fields))]
        rows[feature.GetFID()] = (values, points(feature.GetGeometryRef()))
    return columns, rows


def gdal(url, folder):
    own = os.path.join(folder, "coverage.gpkg")
    for size in ["10", "1000"]:
        fetched = os.path.join(folder, f"fetched-{size}.gpkg")
        run("ogr2ogr", "-f", "GPKG", fetched, "OAPIF:" + url, "pieces", "towers",
            "-oo", "PAGE_SIZE=" + size, "-mapFieldType", "Integer=Integer64",
            "-preserve_fid", "-nlt", "PROMOTE_TO_MULTI", "-t_srs", "EPSG:32632")
        for name in ["pieces", "towers"]:
            columns, rows = table(own, name)
            other_columns, other_rows = table(fetched, name)
            assert columns == other_columns, (columns, other_columns)
            assert rows.keys() == other_rows.keys(), (len(rows), len(other_rows))
            for number, (values, places) in rows.items():
                other_values, other_places = other_rows[number]
                assert values == other_values, (number, values, other_values)
                assert len(places) == len(other_places)
                for one, other in zip(places, other_places):
                    # Half of the last of seven digits of a degree, and PROJ's own.
                    assert math.dist(one[:2], other[:2]) < 0.01, (number, one, other)
        columns, rows = table(own, "pieces")
        empty = [c for i, c in enumerate(columns) if rows[1][0][i] is None]
        zeros = [c for i, c in enumerate(columns) if rows[1][0][i] == 0 and c[1] == "Real"]
        print(f"{len(rows)} pieces by pages of {size}; the first is empty in {empty}, 0 in {zeros}")
        assert len(rows) > 30 and empty and zeros
    for name in COLLECTIONS:
        told = run("ogrinfo", "-ro", "-so", "OAPIF:" + url, name)
        assert "Feature Count: " in told and "Feature Count: 0" not in told, told


def owslib(url, folder):
    from owslib.ogcapi.features import Features

    server = Features(url)
    # OWSLib 0.35 reads no other document than one of OpenAPI 3.0, so it finds none by api().
    described = next(link for link in server.links if link["rel"] == "service-desc")
    assert described["type"].endswith("version=3.1")
    document = json.load(urllib.request.urlopen(described["href"]))
    assert "/ogc/collections/{collection}/items" in document["paths"]
    classes = server.conformance()["conformsTo"]
    assert "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core" in classes
    assert "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs" in classes
    assert not any("oas30" in name for name in classes), "the document is OpenAPI 3.1"
    listed = [line["id"] for line in server.collections()["collections"]]
    assert listed == COLLECTIONS and server.feature_collections() == COLLECTIONS, listed
    for name in COLLECTIONS:
        assert server.collection(name)["id"] == name
        first = server.collection_items(name, limit=10)
        assert first["numberMatched"] > 0 and first["numberReturned"] == len(first["features"])
        for feature in first["features"]:
            assert feature["properties"].keys() == first["features"][0]["properties"].keys()
        one = server.collection_item(name, str(first["features"][0]["id"]))
        assert one["properties"] == first["features"][0]["properties"]
    whole = server.collection_items("pieces", limit=10000)
    seen, offset = [], 0
    while offset < whole["numberMatched"]:
        page = server.collection_items("pieces", limit=10, offset=offset)
        seen += [feature["id"] for feature in page["features"]]
        offset += 10
    assert seen == [feature["id"] for feature in whole["features"]] and len(set(seen)) == len(seen)
    lon, lat = whole["features"][40]["geometry"]["coordinates"][0]
    near = server.collection_items("pieces", bbox=[lon, lat, lon + 1e-4, lat + 1e-4], limit=10000)
    assert 0 < near["numberMatched"] < whole["numberMatched"], near["numberMatched"]
    print(f"{len(seen)} pieces in pages of 10, {near['numberMatched']} near one of them")


def qgis(url, folder):
    from qgis.core import QgsApplication, QgsVectorLayer

    application = QgsApplication([], False)
    application.initQgis()
    told = {}
    for name in COLLECTIONS:
        layer = QgsVectorLayer(f"url='{url}' typename='{name}'", name, "OAPIF")
        assert layer.isValid(), (name, layer.error().summary())
        types = {field.name(): field.typeName() for field in layer.fields()}
        count = sum(1 for feature in layer.getFeatures() if feature.hasGeometry())
        assert layer.featureCount() == count > 0, (name, layer.featureCount(), count)
        told[name] = (count, types)
    own = QgsVectorLayer(os.path.join(folder, "coverage.gpkg") + "|layername=pieces", "own", "ogr")
    assert told["pieces"][0] == own.featureCount()
    kinds = {"Integer64": "Integer", "Integer": "Integer", "String": "String", "Real": "Real"}
    wanted = {f.name(): kinds[f.typeName()] for f in own.fields() if f.name() != "fid"}
    types = {name: kinds.get(kind, kind) for name, kind in told["pieces"][1].items()}
    types.pop("id", None)
    assert types == wanted, (types, wanted)
    print(json.dumps({name: count for name, (count, _) in told.items()}))
    # Its own end does not always come back.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    {"gdal": gdal, "owslib": owslib, "qgis": qgis}[sys.argv[1]](sys.argv[2], sys.argv[3])
