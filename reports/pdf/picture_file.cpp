#include "reports/pdf/picture_file.h"

#include <png.h>

namespace trellis::pdf {
namespace {

constexpr png_uint_32 kLargest = 2400;  // pixels, of a side

// libpng keeps memory between the two steps of reading.
struct OpenPng {
  png_image image = {};
  OpenPng() { image.version = PNG_IMAGE_VERSION; }
  ~OpenPng() { png_image_free(&image); }
  OpenPng(const OpenPng&) = delete;
  OpenPng& operator=(const OpenPng&) = delete;
};

}  // namespace

std::shared_ptr<const display::Picture> pictureOf(std::string_view png) {
  OpenPng open;
  png_image& image = open.image;
  if (png_image_begin_read_from_memory(&image, png.data(), png.size()) == 0) return nullptr;
  if (image.width > kLargest || image.height > kLargest) return nullptr;
  image.format = PNG_FORMAT_RGB;
  auto picture = std::make_shared<display::Picture>();
  picture->width = static_cast<int>(image.width);
  picture->height = static_cast<int>(image.height);
  picture->rgb.resize(PNG_IMAGE_SIZE(image));
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&image, &white, picture->rgb.data(), 0, nullptr) == 0) return nullptr;
  return picture;
}

}  // namespace trellis::pdf
