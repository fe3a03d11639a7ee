// Who writes, on every report: the practice and how to reach it; and what stands at the foot of a page: the
// sessions that it rests on. Names no client.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/model/language.h"
#include "reports/content/document.h"

namespace trellis::content {

struct Letterhead {
  std::string practice;
  std::string contact;        // how to reach the practice: phone, hours
  std::string emergencyLine;  // set by the practice: "988, at any hour"
  std::string address = {};
  std::shared_ptr<const display::Picture> logo = {};
};

// 'If it gets hard between sessions': the practice, its emergency line, and the emergency number.
BoxedNote hardTimesNote(const Letterhead& letterhead, model::Language language);

PageNumberWords pageNumberWords(model::Language language);

// "Sessions 1–3, 5"; empty where there are none. Of more than a line can hold, the first and the last.
std::string sessionNumbers(const std::vector<int>& numbers, model::Language language);

std::string afterSeparator(const std::string& words);  // "  ·  words", or nothing

}  // namespace trellis::content
