#pragma once

#include "Standing.hpp"

#include <osmium/memory/buffer.hpp>
#include <osmium/osm/object.hpp>
#include <osmium/osm/types.hpp>

#include <cstdint>
#include <vector>

/// Objects of one kind, of which each number's newest counts.
class Objects {
public:
  void add(const osmium::OSMObject &object);

  /// Sorts them and leaves each number's newest, or of equally new ones that which is deleted, or
  /// has tags, or came last. To be called once all are there.
  void finish();

  std::size_t size() const { return entries_.size(); }

  template <typename Object>
  Object &at(std::size_t place) {
    return buffer_.get<Object>(entries_[place].offset);
  }

  /// NULL where there is none of that number.
  template <typename Object>
  Object *find(osmium::object_id_type id) {
    const auto place = place_of(id);
    return place == SIZE_MAX ? nullptr : &at<Object>(place);
  }

private:
  struct Entry {
    osmium::object_id_type id;
    std::size_t offset;
    std::uint32_t order;
    Standing standing;
  };

  std::size_t place_of(osmium::object_id_type id) const;

  osmium::memory::Buffer buffer_{1 << 16, osmium::memory::Buffer::auto_grow::yes};
  std::vector<Entry> entries_;
};
