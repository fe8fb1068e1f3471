#include "Objects.hpp"

#include <algorithm>

namespace {

/// Numbers of new objects fall from -1 as those of others rise.
bool is_before(osmium::object_id_type one, osmium::object_id_type other) {
  if ((one > 0) != (other > 0)) return other > 0;
  return one > 0 ? one < other : one > other;
}

}  // namespace

void Objects::add(const osmium::OSMObject &object) {
  const auto offset = buffer_.committed();
  buffer_.add_item(object);
  buffer_.commit();
  entries_.push_back(
      {object.id(), offset, static_cast<std::uint32_t>(entries_.size()),
       {object.version(), object.deleted(), !object.tags().empty()}});
}

void Objects::finish() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry &one, const Entry &other) {
    return one.id != other.id ? is_before(one.id, other.id) : one.order < other.order;
  });
  std::size_t kept = 0;
  for (const auto &entry : entries_) {
    if (kept > 0 && entries_[kept - 1].id == entry.id) {
      auto &known = entries_[kept - 1];
      if (entry.standing.replaces(known.standing)) known = entry;
    } else {
      entries_[kept++] = entry;
    }
  }
  entries_.resize(kept);
}

std::size_t Objects::place_of(osmium::object_id_type id) const {
  const auto entry = std::lower_bound(
      entries_.begin(), entries_.end(), id,
      [](const Entry &object, osmium::object_id_type number) {
        return is_before(object.id, number);
      });
  if (entry == entries_.end() || entry->id != id) return SIZE_MAX;
  return static_cast<std::size_t>(entry - entries_.begin());
}
