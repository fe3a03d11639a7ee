// The manual in its window: the contents or what was looked for at the left, a page at the right, the way one
// came, the link that the keyboard has chosen, and how large the letters are. In the screen's language; reads
// files of the program alone. Throws manual::ManualError.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/notifier.h"
#include "core/model/language.h"
#include "reports/display/palette.h"
#include "reports/manual/manual.h"

namespace trellis::view {

// A chapter has no page.
struct ManualLine {
  std::string page;
  std::string title;
  std::string sentence;  // where the words were found; empty in the contents
};

class ManualView {
 public:
  static constexpr int kLeastZoom = 70;
  static constexpr int kMostZoom = 220;
  static constexpr int kZoomStep = 15;

  // A page that is not there is the first one.
  ManualView(const std::filesystem::path& resources, model::Language language, std::string_view page);

  const std::string& title() const { return manual_.title; }
  const std::vector<ManualLine>& lines() const { return lines_; }
  std::string emptyState() const;

  // Lists the pages that have every one of the words, without regard to case and accents.
  void lookFor(std::string_view typed);

  void open(std::string_view key);
  const manual::Page& page() const { return *manual_.find(visited_[here_]); }
  std::optional<std::size_t> row() const;  // of the page, in the list
  bool canGoBack() const { return here_ > 0; }
  bool canGoForward() const { return here_ + 1 < visited_.size(); }
  void goBack();
  void goForward();

  std::string html(display::Ground ground) const;
  std::string words() const;  // the same page, plain

  bool chooseLink(int step);  // the next or the one before; false where there is none
  bool hasChosenLink() const { return chosen_.has_value(); }
  void followLink();

  int zoom() const { return zoom_; }  // percent
  void zoomBy(int steps);
  void resetZoom();

  Notifier changed;

 private:
  std::string known(std::string_view key) const;
  void list();
  void listHits(const std::vector<std::string>& words);
  void turnTo(std::size_t place);

  manual::Manual manual_;
  std::vector<ManualLine> lines_;
  std::vector<std::string> visited_;
  std::size_t here_ = 0;
  std::optional<std::size_t> chosen_;
  int zoom_ = 100;
};

}  // namespace trellis::view
