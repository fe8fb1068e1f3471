#include "Source.hpp"

#include "JSONReading.hpp"
#include "XMLReading.hpp"

#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/compression.hpp>
#include <osmium/io/file.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/o5m_input.hpp>
#include <osmium/io/opl_input.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// So much of a file tells what it is.
constexpr std::size_t first_bytes = 16384;

/// A file open for reading.
class Descriptor {
public:
  explicit Descriptor(const std::string &path)
      : number_{path == "-" ? ::dup(0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {
    if (number_ < 0) throw std::runtime_error{std::strerror(errno)};
  }

  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;

  std::string read(std::size_t most) const {
    std::string bytes;
    std::string part(std::min<std::size_t>(most, 1 << 20), '\0');
    while (bytes.size() < most) {
      const auto count = ::read(number_, part.data(), std::min(part.size(), most - bytes.size()));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw std::runtime_error{std::strerror(errno)};
      if (count == 0) break;
      bytes.append(part, 0, static_cast<std::size_t>(count));
    }
    return bytes;
  }

  bool is_regular() const {
    struct stat state {};
    return ::fstat(number_, &state) == 0 && S_ISREG(state.st_mode);
  }

  double size() const {
    struct stat state {};
    return ::fstat(number_, &state) == 0 ? static_cast<double>(state.st_size) : 0;
  }

  /// Leaves the number to somebody who closes it.
  int given() {
    const int number = number_;
    number_ = -1;
    return number;
  }

  int number() const { return number_; }

private:
  int number_;
};

osmium::io::file_compression compression_of(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\x1f\x8b") return osmium::io::file_compression::gzip;
  if (bytes.substr(0, 3) == "BZh") return osmium::io::file_compression::bzip2;
  return osmium::io::file_compression::none;
}

bool holds(std::string_view bytes, std::string_view word) {
  return bytes.find(word) != std::string_view::npos;
}

cosmium_format format_of(std::string_view bytes, const std::string &path) {
  if (bytes.size() > 15 && bytes.substr(4, 11) == "\x0a\x09OSMHeader") return cosmium_format_pbf;
  if (bytes.substr(0, 2) == "\xff\xe0" || bytes.substr(0, 2) == "\xff\xe8") {
    return cosmium_format_o5m;
  }
  if (bytes.substr(0, 3) == "\xef\xbb\xbf") bytes.remove_prefix(3);
  const auto start = bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return cosmium_format_other;
  bytes.remove_prefix(start);
  const std::string_view name{path};
  const std::string_view ending = ".opl";
  if (bytes.front() == '<') {
    return holds(bytes, "<osm") ? cosmium_format_xml : cosmium_format_other;
  }
  if (bytes.front() == '{') {
    const bool is_overpass = holds(bytes, "\"elements\"") && holds(bytes, "\"version\"")
        && !holds(bytes, "\"FeatureCollection\"");
    return is_overpass ? cosmium_format_json : cosmium_format_other;
  }
  if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending) {
    return cosmium_format_opl;
  }
  return cosmium_format_other;
}

std::string unpacked(osmium::io::Decompressor &bytes) {
  std::string first;
  while (first.size() < first_bytes) {
    const auto part = bytes.read();
    if (part.empty()) break;
    first += part;
  }
  return first;
}

const char *name_of(cosmium_format format) {
  switch (format) {
  case cosmium_format_pbf: return "pbf";
  case cosmium_format_o5m: return "o5m";
  default: return "opl";
  }
}

}  // namespace

Source::Source(const std::string &path) : path_{path} {
  Descriptor file{path};
  is_on_disk_ = path != "-" && file.is_regular();
  if (is_on_disk_) {
    look_at(file.read(first_bytes));
  } else {
    read_bytes_ = file.read(SIZE_MAX);
    bytes_ = read_bytes_;
    look_at(bytes_.substr(0, first_bytes));
  }
}

Source::Source(std::string_view bytes) : bytes_{bytes}, is_on_disk_{false} {
  look_at(bytes_.substr(0, first_bytes));
}

void Source::look_at(std::string_view first) {
  compression_ = compression_of(first);
  if (compression_ == osmium::io::file_compression::none) {
    format_ = format_of(first, path_);
    return;
  }
  // A part of an archive may not be read to its end.
  try {
    format_ = format_of(unpacked(*decompressor()), path_);
  } catch (const std::exception &) {
    if (is_on_disk_) throw;
  }
}

std::unique_ptr<osmium::io::Decompressor> Source::decompressor() const {
  const auto &factory = osmium::io::CompressionFactory::instance();
  if (!is_on_disk_) {
    return factory.create_decompressor(compression_, bytes_.data(), bytes_.size());
  }
  Descriptor file{path_};
  return factory.create_decompressor(compression_, file.given());
}

void Source::read_by_osmium(
    osmium::osm_entity_bits::type kinds, const Take &take, const Tell &tell) const {
  std::string format = name_of(format_);
  if (compression_ == osmium::io::file_compression::gzip) format += ".gz";
  if (compression_ == osmium::io::file_compression::bzip2) format += ".bz2";
  // A name with a colon is no address.
  const auto path = path_.front() == '/' ? path_ : "./" + path_;
  const auto file = is_on_disk_ ? osmium::io::File{path, format}
                                : osmium::io::File{bytes_.data(), bytes_.size(), format};
  osmium::io::Reader reader{file, kinds, osmium::io::read_meta::yes};
  const auto size = static_cast<double>(is_on_disk_ ? reader.file_size() : bytes_.size());
  while (const auto buffer = reader.read()) {
    take(buffer);
    tell(size > 0 ? static_cast<double>(reader.offset()) / size : 0);
  }
  reader.close();
}

void Source::read(
    osmium::osm_entity_bits::type kinds, const Take &take, const Tell &tell) const {
  if (format_ != cosmium_format_xml && format_ != cosmium_format_json) {
    return read_by_osmium(kinds, take, tell);
  }
  const double size = is_on_disk_ ? Descriptor{path_}.size() : static_cast<double>(bytes_.size());
  const auto bytes = decompressor();
  std::atomic<std::size_t> offset{0};
  bytes->set_offset_ptr(&offset);
  const auto pass_on = [&] { tell(size > 0 ? static_cast<double>(offset.load()) / size : 0); };
  if (format_ == cosmium_format_xml) {
    read_xml(*bytes, kinds, take, pass_on);
  } else {
    read_json(*bytes, kinds, take, pass_on);
  }
}
