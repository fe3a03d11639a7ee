#include "reports/pdf/content_stream.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace trellis::pdf {
namespace {

constexpr double kFarthest = 32767;
constexpr std::int64_t kDecimals = 1000;

void appendFraction(std::string& bytes, std::int64_t thousandths) {
  if (thousandths == 0) return;
  bytes += '.';
  for (std::int64_t place = kDecimals / 10; thousandths > 0; place /= 10) {
    bytes += static_cast<char>('0' + thousandths / place);
    thousandths %= place;
  }
}

}  // namespace

void ContentStream::writeNumber(double number) {
  const double within = std::isfinite(number) ? std::clamp(number, -kFarthest, kFarthest) : 0;
  const std::int64_t scaled = std::llround(within * kDecimals);
  if (scaled < 0) bytes_ += '-';
  const std::int64_t size = std::abs(scaled);
  std::array<char, 24> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), size / kDecimals);
  bytes_.append(digits.data(), end);
  appendFraction(bytes_, size % kDecimals);
  bytes_ += ' ';
}

void ContentStream::writeColor(display::Color color, std::string_view operation) {
  write(operation, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
}

void ContentStream::setFill(display::Ink ink) {
  const display::Color color = display::color(ink, display::Ground::light);
  if (state_.fill == color) return;
  state_.fill = color;
  writeColor(color, "rg");
}

void ContentStream::setStroke(const display::Stroke& stroke) {
  const display::Color color = display::color(stroke.ink, display::Ground::light);
  if (state_.stroke != color) writeColor(color, "RG");
  if (state_.width != stroke.width) write("w", std::max(stroke.width, 0.0));
  state_.stroke = color;
  state_.width = stroke.width;
  setDash(stroke.dash);
}

// A dash that covers nothing is refused by readers: a line without length is drawn whole, dots of no length
// round.
void ContentStream::setDash(std::optional<display::Dash> dash) {
  if (dash && dash->on + dash->off <= 0) dash.reset();
  if (state_.dash == dash) return;
  state_.dash = dash;
  if (!dash) return writeRaw("0 J [] 0 d\n");
  writeRaw(dash->on > 0 ? "0 J [" : "1 J [");
  writeNumber(std::max(dash->on, 0.0));
  writeNumber(std::max(dash->off, 0.0));
  writeRaw("] 0 d\n");
}

void ContentStream::setFont(const std::string& name, double size) {
  if (state_.font == name && state_.fontSize == size) return;
  state_.font = name;
  state_.fontSize = size;
  writeRaw("/");
  writeRaw(name);
  writeRaw(" ");
  write("Tf", size);
}

void ContentStream::setTracking(double tracking) {
  if (state_.tracking == tracking) return;
  state_.tracking = tracking;
  write("Tc", tracking);
}

void ContentStream::save() {
  saved_ = state_;
  write("q");
}

void ContentStream::restore() {
  state_ = saved_;
  write("Q");
}

}  // namespace trellis::pdf
