#include "NodeTable.hpp"

#include <algorithm>

namespace {

std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

}  // namespace

void NodeTable::add(const Entry &node) {
  if (blocks_.empty() || node.id > last_.id) {
    pack(node);
  } else {
    loose_.push_back(node);
    loose_.back().order = static_cast<std::uint32_t>(loose_.size());
  }
}

void NodeTable::write(std::uint64_t value) {
  auto *chunk = chunks_.back().get();
  while (value >= 0x80) {
    chunk[chunk_used_++] = static_cast<std::uint8_t>(value) | 0x80;
    value >>= 7;
  }
  chunk[chunk_used_++] = static_cast<std::uint8_t>(value);
}

void NodeTable::pack(const Entry &node) {
  // A node takes four numbers of at most ten bytes.
  constexpr std::size_t most = block_nodes * 40;
  if (in_block_ == block_nodes) {
    if (chunk_used_ + most > chunk_bytes) {
      chunks_.push_back(std::make_unique<std::uint8_t[]>(chunk_bytes));
      chunk_used_ = 0;
    }
    blocks_.push_back({node.id, (chunks_.size() - 1) * chunk_bytes + chunk_used_});
    in_block_ = 0;
    last_ = Entry{};
    last_.id = node.id;
    last_.place = osmium::Location{std::int32_t{0}, std::int32_t{0}};
  }
  const auto step = static_cast<std::uint64_t>(node.id) - static_cast<std::uint64_t>(last_.id);
  write(step);
  write(std::uint64_t{node.version} << 1 | (node.is_deleted ? 1 : 0));
  write(zigzag(std::int64_t{node.place.x()} - last_.place.x()));
  write(zigzag(std::int64_t{node.place.y()} - last_.place.y()));
  last_ = node;
  ++in_block_;
}

const std::vector<NodeTable::Entry> &NodeTable::decoded(std::size_t index) const {
  if (cache_.empty()) cache_.resize(cached_blocks);
  auto &place = cache_[index % cached_blocks];
  if (place.block == index) return place.nodes;
  place.nodes.clear();
  const auto count = index + 1 == blocks_.size() ? in_block_ : block_nodes;
  const auto &block = blocks_[index];
  const auto *byte = chunks_[block.start / chunk_bytes].get() + block.start % chunk_bytes;
  const auto read = [&byte] {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      value |= std::uint64_t{*byte & 0x7fU} << shift;
      if ((*byte++ & 0x80U) == 0) return value;
    }
  };
  auto id = static_cast<std::uint64_t>(block.first);
  std::int64_t x = 0;
  std::int64_t y = 0;
  for (std::size_t node = 0; node < count; ++node) {
    Entry entry;
    id += read();
    const auto version = read();
    x += unzigzag(read());
    y += unzigzag(read());
    entry.id = static_cast<std::int64_t>(id);
    entry.version = static_cast<osmium::object_version_type>(version >> 1);
    entry.is_deleted = (version & 1) != 0;
    entry.place = osmium::Location{static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)};
    place.nodes.push_back(entry);
  }
  place.block = index;
  return place.nodes;
}

std::size_t NodeTable::block_of(osmium::object_id_type id) const {
  // The nodes of a way often were made one after the other.
  const auto next = found_ + 1;
  if (found_ < blocks_.size() && blocks_[found_].first <= id
      && (next == blocks_.size() || id < blocks_[next].first)) {
    return found_;
  }
  const auto after = std::upper_bound(
      blocks_.begin(), blocks_.end(), id,
      [](osmium::object_id_type number, const Block &block) { return number < block.first; });
  return static_cast<std::size_t>(after - blocks_.begin()) - 1;
}

const NodeTable::Entry *NodeTable::find_packed(osmium::object_id_type id) const {
  if (blocks_.empty() || id < blocks_.front().first) return nullptr;
  found_ = block_of(id);
  const auto &nodes = decoded(found_);
  const auto entry = std::lower_bound(
      nodes.begin(), nodes.end(), id,
      [](const Entry &node, osmium::object_id_type number) { return node.id < number; });
  return entry != nodes.end() && entry->id == id ? &*entry : nullptr;
}

void NodeTable::finish() {
  std::sort(loose_.begin(), loose_.end(), [](const Entry &one, const Entry &other) {
    return one.id != other.id ? one.id < other.id : one.order < other.order;
  });
  std::vector<Entry> kept;
  for (const auto &node : loose_) {
    if (!kept.empty() && kept.back().id == node.id) {
      if (node.standing().replaces(kept.back().standing())) kept.back() = node;
    } else if (const auto *packed = find_packed(node.id)) {
      kept.push_back(node.standing().replaces(packed->standing()) ? node : *packed);
    } else {
      kept.push_back(node);
    }
  }
  kept.shrink_to_fit();
  loose_ = std::move(kept);
}

const NodeTable::Entry *NodeTable::find(osmium::object_id_type id) const {
  if (!loose_.empty()) {
    const auto entry = std::lower_bound(
        loose_.begin(), loose_.end(), id,
        [](const Entry &node, osmium::object_id_type number) { return node.id < number; });
    if (entry != loose_.end() && entry->id == id) return &*entry;
  }
  return find_packed(id);
}
