#pragma once

#include "Standing.hpp"

#include <osmium/osm/location.hpp>
#include <osmium/osm/types.hpp>

#include <cstdint>
#include <memory>
#include <vector>

/// Where all nodes of a file lie, by their numbers.
///
/// Nodes that come in rising order, as in nearly all files, are packed: the differences of numbers,
/// versions and places take some 7 bytes a node. The others take 32.
class NodeTable {
public:
  struct Entry {
    osmium::object_id_type id = 0;
    osmium::object_version_type version = 0;
    /// Among those that came out of order.
    std::uint32_t order = 0;
    osmium::Location place = osmium::Location{};
    bool is_deleted = false;

    Standing standing() const { return {version, is_deleted, place.valid()}; }
  };

  void add(const Entry &node);

  /// To be called once all are there.
  void finish();

  /// NULL where the file has no such node; holds until the next call.
  const Entry *find(osmium::object_id_type id) const;

private:
  static constexpr std::size_t block_nodes = 32;
  static constexpr std::size_t chunk_bytes = 1 << 20;
  static constexpr std::size_t cached_blocks = 4096;

  struct Block {
    osmium::object_id_type first;
    std::uint64_t start;
  };

  void pack(const Entry &node);
  void write(std::uint64_t value);
  const std::vector<Entry> &decoded(std::size_t block) const;
  const Entry *find_packed(osmium::object_id_type id) const;
  std::size_t block_of(osmium::object_id_type id) const;

  std::vector<std::unique_ptr<std::uint8_t[]>> chunks_;
  std::size_t chunk_used_ = chunk_bytes;
  std::vector<Block> blocks_;
  std::size_t in_block_ = block_nodes;
  Entry last_;
  std::vector<Entry> loose_;

  /// Blocks looked at lately, each in the place that its number has among these.
  struct Decoded {
    std::size_t block = SIZE_MAX;
    std::vector<Entry> nodes;
  };
  mutable std::vector<Decoded> cache_;
  mutable std::size_t found_ = SIZE_MAX;
};
