#pragma once

#include "Elements.hpp"

#include <osmium/io/compression.hpp>

/// Reads the JSON of Overpass (`[out:json]`, what its web page asks for) and of OpenStreetMap's own
/// server.
void read_json(
    osmium::io::Decompressor &bytes, osmium::osm_entity_bits::type kinds, const Source::Take &take,
    const std::function<void()> &tell);
