// The operators of one PDF page, written as text; what is set already is not set again.
// Promises finite numbers within what every reader takes (±32767), three decimals.
// Units are points; here y points up from the bottom of the page: the painter turns it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reports/display/palette.h"

namespace trellis::pdf {

class ContentStream {
 public:
  template <typename... Numbers>
  void write(std::string_view operation, Numbers... numbers) {
    (writeNumber(numbers), ...);
    writeRaw(operation);
    writeRaw("\n");
  }
  void writeNumber(double number);
  void writeRaw(std::string_view bytes) { bytes_ += bytes; }

  void setFill(display::Ink ink);
  void setStroke(const display::Stroke& stroke);
  void setFont(const std::string& name, double size);
  void setTracking(double tracking);

  // What is set between these two is as it was before, afterwards.
  void save();
  void restore();

  const std::string& bytes() const { return bytes_; }

 private:
  struct State {
    std::optional<display::Color> fill;
    std::optional<display::Color> stroke;
    std::optional<double> width;
    std::optional<display::Dash> dash;
    std::string font;
    double fontSize = 0;
    double tracking = 0;
  };

  void setDash(std::optional<display::Dash> dash);
  void writeColor(display::Color color, std::string_view operation);

  std::string bytes_;
  State state_;
  State saved_;
};

}  // namespace trellis::pdf
