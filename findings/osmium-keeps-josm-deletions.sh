#!/usr/bin/env bash
# What an editor marked as deleted, libosmium reads as there.
#
# JOSM saves a file with what was deleted still in it, marked action="delete"; so does whoever hands
# on such a file before it is uploaded. libosmium's XML reader knows visible="false" and the sections
# of a change file, and passes over that mark: the way comes out visible, with its tags. A map read so
# has a footpath that its maker took out. Whoever reads such files must look for the mark themselves.
#
# Seen with pyosmium 4.0.2 (libosmium 2.20.0 in it). Fails if that changes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check osmium==4.0.2

cat >"$folder/edited.osm" <<'XML'
<?xml version='1.0' encoding='UTF-8'?>
<osm version='0.6' generator='JOSM'>
  <node id='1' version='1' lat='47.0' lon='9.0'/>
  <node id='2' version='1' lat='47.0' lon='9.001'/>
  <way id='10' action='delete' version='3' visible='true'>
    <nd ref='1'/><nd ref='2'/><tag k='highway' v='footway'/>
  </way>
  <way id='11' version='1' visible='false'>
    <nd ref='1'/><nd ref='2'/><tag k='highway' v='path'/>
  </way>
</osm>
XML

seen=$(
  "$folder/venv/bin/python" - "$folder/edited.osm" <<'PYTHON'
import sys
import osmium
from osmium.version import libosmium_version

print("libosmium", libosmium_version)
for thing in osmium.FileProcessor(sys.argv[1], osmium.osm.WAY):
    print("way", thing.id, "deleted" if thing.deleted else "there", dict(thing.tags))
PYTHON
)
expected="libosmium 2.20.0
way 10 there {'highway': 'footway'}
way 11 deleted {'highway': 'path'}"
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo "That is not what was seen before." >&2
  exit 1
fi
