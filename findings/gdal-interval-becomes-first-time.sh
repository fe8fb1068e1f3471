#!/usr/bin/env bash
# A GeoJSON text that begins with a time becomes a time to GDAL, and the rest of it is lost.
#
# GDAL's GeoJSON driver looks for texts that are dates, and makes such a column one of dates and times. It
# does not ask that the time be all of the text: an interval in ISO 8601 (from/until), a list of intervals
# and even a sentence are read as their first time, without a warning; a column is kept as text as soon as
# one of its values does not begin so. Whole days are taken for text, and so is an interval in brackets.
#
# QGIS, GeoPandas and ogr2ogr read this way, and so do clients of OGC API - Features through GDAL. Bergfried
# writes times during which something holds as [from/until), which all of them leave alone.
#
# Seen with pyogrio 0.11.1, which brings GDAL 3.10.3; GDAL 3.6.2 does the same. Fails if that changes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check pyogrio==0.11.1
cat >"$folder/read.py" <<'PYTHON'
import json
import sys

import pyogrio

print("GDAL", pyogrio.__gdal_version_string__)
one, two = "2026-12-05T21:00:00Z/2026-12-05T21:05:00Z", "2026-12-05T22:00:00Z/2026-12-05T22:05:00Z"
for name, texts in {
    "an interval": [one], "two intervals": [f"{one} {two}"], "a sentence": ["2026-12-05T21:00:00Z at the latest"],
    "whole days": ["2026-12-05/2026-12-07"], "in brackets": [f"[{one})"], "with another": [one, "never"],
}.items():
    features = [
        {"type": "Feature", "properties": {"held": text}, "geometry": {"type": "Point", "coordinates": [9.5, 47.1]}}
        for text in texts]
    path = f"{sys.argv[1]}/{name}.geojson"
    with open(path, "w") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    values = pyogrio.raw.read(path, datetime_as_string=True)[3][0]
    kind = "time" if pyogrio.read_info(path)["dtypes"][0].startswith("datetime") else "text"
    print(f"{name}: {kind}, {values[0]}")
PYTHON

seen=$("$folder/venv/bin/python" "$folder/read.py" "$folder")
expected='GDAL 3.10.3
an interval: time, 2026/12/05 21:00:00+00
two intervals: time, 2026/12/05 21:00:00+00
a sentence: time, 2026/12/05 21:00:00+00
whole days: text, 2026-12-05/2026-12-07
in brackets: text, [2026-12-05T21:00:00Z/2026-12-05T21:05:00Z)
with another: text, 2026-12-05T21:00:00Z/2026-12-05T21:05:00Z'
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo "That is not what was seen before." >&2
  exit 1
fi
