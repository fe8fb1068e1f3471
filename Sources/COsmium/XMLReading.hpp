#pragma once

#include "Elements.hpp"

#include <osmium/io/compression.hpp>

/// Reads OpenStreetMap's XML as servers and editors write it: objects in any order, those of JOSM
/// that are to be deleted, changes, augmented changes, and lines that are told with their relation.
///
/// osmium's own reader takes deleted objects of JOSM's for standing, and refuses some of what
/// Overpass writes.
void read_xml(
    osmium::io::Decompressor &bytes, osmium::osm_entity_bits::type kinds, const Source::Take &take,
    const std::function<void()> &tell);
