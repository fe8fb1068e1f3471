#pragma once

#include "COsmium.h"

#include <osmium/io/compression.hpp>
#include <osmium/io/file_compression.hpp>
#include <osmium/memory/buffer.hpp>
#include <osmium/osm/entity_bits.hpp>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

/// The work was stopped by whoever asked for it.
struct Stopped : std::runtime_error {
  Stopped() : std::runtime_error{""} {}
};

/// A file of OpenStreetMap's, by its first bytes rather than by its name.
class Source {
public:
  /// - Parameter path: "-" for standard input.
  explicit Source(const std::string &path);
  /// - Parameter bytes: what a file holds; they must outlive the source.
  explicit Source(std::string_view bytes);
  Source(const Source &) = delete;
  Source &operator=(const Source &) = delete;

  cosmium_format format() const { return format_; }

  /// Whether its bytes are at hand more than once without taking up memory.
  bool is_on_disk() const { return is_on_disk_; }

  using Take = std::function<void(const osmium::memory::Buffer &)>;
  using Tell = std::function<void(double share)>;

  /// Hands out all objects of some kinds, in the file's order.
  void read(osmium::osm_entity_bits::type kinds, const Take &take, const Tell &tell) const;

private:
  void look_at(std::string_view first);
  std::unique_ptr<osmium::io::Decompressor> decompressor() const;
  void read_by_osmium(
      osmium::osm_entity_bits::type kinds, const Take &take, const Tell &tell) const;

  std::string path_;
  /// What a file that can be read but once holds.
  std::string read_bytes_;
  std::string_view bytes_;
  bool is_on_disk_ = true;
  cosmium_format format_ = cosmium_format_other;
  osmium::io::file_compression compression_ = osmium::io::file_compression::none;
};
