#include "reports/layout/line_breaker.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

namespace trellis::layout {
namespace {

using content::Run;
using content::Runs;
using IteratorFactory = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

constexpr std::string_view kEllipsis = "…";

std::unique_ptr<icu::BreakIterator> iteratorOf(IteratorFactory make, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(make(icu::Locale(language.c_str()), status));
  if (U_FAILURE(status)) throw std::runtime_error("The rules for breaking lines cannot be loaded.");
  return iterator;
}

struct UTextClose {
  void operator()(UText* text) const { utext_close(text); }
};
using UTextOwner = std::unique_ptr<UText, UTextClose>;

UTextOwner setText(icu::BreakIterator& iterator, std::string_view words) {
  UErrorCode status = U_ZERO_ERROR;
  UTextOwner text(utext_openUTF8(nullptr, words.data(), static_cast<std::int64_t>(words.size()), &status));
  iterator.setText(text.get(), status);
  if (U_FAILURE(status)) throw std::runtime_error("A text cannot be broken into lines.");
  return text;
}

bool isSpace(char character) {
  return character == ' ' || character == '\n';
}

// Controls other than a line break have no width of their own.
std::string withoutControls(std::string words) {
  for (char& character : words)
    if (static_cast<unsigned char>(character) < 0x20U && character != '\n') character = ' ';
  return words;
}

// What no line may part, with the space after it.
struct Atom {
  std::size_t begin = 0;
  std::size_t end = 0;  // without the space after
  double width = 0;
  double space = 0;
  bool endsLine = false;
};

struct AtomRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The runs as one text, measured in their own faces.
class MeasuredText {
 public:
  MeasuredText(const Runs& runs, const TextStyle& style, const display::TextMetrics& metrics)
      : runs_(runs), style_(style), metrics_(metrics), space_(metrics.width(" ", style.face, style.size)) {
    for (const Run& run : runs) {
      words_ += withoutControls(run.words);
      ends_.push_back(words_.size());
    }
  }

  const std::string& words() const { return words_; }
  double space() const { return space_ + style_.tracking; }

  double width(std::size_t begin, std::size_t end) const {
    double sum = 0;
    forEachRun(begin, end,
               [&](std::size_t run, std::size_t from, std::size_t to) { sum += runWidth(run, from, to); });
    return sum;
  }

  TextLine line(std::size_t begin, std::size_t end, double width) const {
    TextLine line{{}, width};
    double x = 0;
    forEachRun(begin, end, [&](std::size_t run, std::size_t from, std::size_t to) {
      line.spans.push_back({words_.substr(from, to - from), runs_[run].emphasis, runs_[run].tone, x});
      if (to < end) x += runWidth(run, from, to);
    });
    return line;
  }

 private:
  template <class Visit>
  void forEachRun(std::size_t begin, std::size_t end, Visit visit) const {
    std::size_t run =
        static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), begin) - ends_.begin());
    for (; begin < end; ++run) {
      const std::size_t to = std::min(end, ends_[run]);
      if (begin < to) visit(run, begin, to);
      begin = to;
    }
  }

  double runWidth(std::size_t run, std::size_t from, std::size_t to) const {
    TextStyle style = style_;
    style.face = faceOf(runs_[run].emphasis, style.face);
    return widthOf(std::string_view(words_).substr(from, to - from), style, metrics_);
  }

  const Runs& runs_;
  const TextStyle& style_;
  const display::TextMetrics& metrics_;
  double space_;
  std::string words_;
  std::vector<std::size_t> ends_;
};

Atom atomOf(const MeasuredText& text, std::size_t begin, std::size_t next, bool endsLine) {
  std::size_t end = next;
  while (end > begin && isSpace(text.words()[end - 1])) --end;
  const auto spaces = std::count(text.words().begin() + static_cast<std::ptrdiff_t>(end),
                                 text.words().begin() + static_cast<std::ptrdiff_t>(next), ' ');
  return {begin, end, text.width(begin, end), text.space() * static_cast<double>(spaces), endsLine};
}

std::vector<Atom> atomsOf(const MeasuredText& text, icu::BreakIterator& opportunities) {
  const UTextOwner owner = setText(opportunities, text.words());
  std::vector<Atom> atoms;
  atoms.reserve(text.words().size() / 5 + 1);
  std::size_t begin = 0;
  for (std::int32_t at = opportunities.next(); at != icu::BreakIterator::DONE; at = opportunities.next()) {
    const bool endsLine = opportunities.getRuleStatus() >= UBRK_LINE_HARD;
    atoms.push_back(atomOf(text, begin, static_cast<std::size_t>(at), endsLine));
    begin = static_cast<std::size_t>(at);
  }
  return atoms;
}

// The parts of a word that is wider than a line, each as full as it can be.
void split(const Atom& word, const std::vector<std::size_t>& characterEnds, const MeasuredText& text,
           double width, std::vector<Atom>& parts) {
  Atom part{word.begin, word.begin};
  for (const std::size_t end : characterEnds) {
    const std::size_t to = word.begin + end;
    const double character = text.width(part.end, to);
    if (part.end > part.begin && part.width + character > width) {
      parts.push_back(part);
      part = Atom{part.end, part.end};
    }
    part.end = to;
    part.width += character;
  }
  part.space = word.space;
  part.endsLine = word.endsLine;
  parts.push_back(part);
}

std::vector<AtomRange> fill(const std::vector<Atom>& atoms, double width) {
  constexpr double kRounding = 1e-6;
  std::vector<AtomRange> lines;
  AtomRange line;
  double x = 0;
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (i > line.begin && x + atoms[i].width > width + kRounding) {
      lines.push_back({line.begin, i});
      line.begin = i;
      x = 0;
    }
    x += atoms[i].width + atoms[i].space;
    if (!atoms[i].endsLine && i + 1 < atoms.size()) continue;
    lines.push_back({line.begin, i + 1});
    line.begin = i + 1;
    x = 0;
  }
  return lines;
}

// A short word that would stand alone on the last line takes the word before it along.
std::vector<AtomRange> withoutLoneWord(std::vector<AtomRange> lines, const std::vector<Atom>& atoms,
                                       double width) {
  constexpr double kShort = 0.2;  // of the width
  constexpr std::size_t kMostAlone = 3;
  if (lines.size() < 2) return lines;
  AtomRange& last = lines.back();
  AtomRange& before = lines[lines.size() - 2];
  const bool isAlone = last.end - last.begin == 1 && atoms[last.begin].width < kShort * width;
  const bool mayGive = before.end - before.begin > kMostAlone && !atoms[before.end - 1].endsLine;
  if (!isAlone || !mayGive || atoms[before.end - 1].width > width / 2) return lines;
  before.end = --last.begin;
  return lines;
}

// The narrowest width that needs no more lines.
double balancedWidth(const std::vector<Atom>& atoms, double width) {
  constexpr double kCloseEnough = 0.5;
  const std::size_t fewest = fill(atoms, width).size();
  double tooNarrow = 0;
  double wide = width;
  while (fewest > 1 && wide - tooNarrow > kCloseEnough) {
    const double middle = (tooNarrow + wide) / 2;
    (fill(atoms, middle).size() > fewest ? tooNarrow : wide) = middle;
  }
  return wide;
}

double widestAtom(const std::vector<Atom>& atoms) {
  double widest = 0;
  for (const Atom& atom : atoms) widest = std::max(widest, atom.width);
  return widest;
}

TextLine lineOf(const MeasuredText& text, const std::vector<Atom>& atoms, AtomRange range) {
  double width = 0;
  for (std::size_t i = range.begin; i < range.end; ++i)
    width += atoms[i].width + (i + 1 < range.end ? atoms[i].space : 0);
  return text.line(atoms[range.begin].begin, atoms[range.end - 1].end, width);
}

}  // namespace

double widthOf(std::string_view words, const TextStyle& style, const display::TextMetrics& metrics) {
  const double width = metrics.width(words, style.face, style.size);
  if (style.tracking == 0) return width;
  const auto characters = std::count_if(words.begin(), words.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  });
  return width + style.tracking * static_cast<double>(characters);
}

LineBreaker::LineBreaker(const std::string& language, const display::TextMetrics& metrics)
    : language_(language),
      metrics_(metrics),
      opportunities_(iteratorOf(&icu::BreakIterator::createLineInstance, language)),
      characters_(iteratorOf(&icu::BreakIterator::createCharacterInstance, language)) {}

std::vector<std::size_t> LineBreaker::charactersOf(std::string_view words) {
  const UTextOwner owner = setText(*characters_, words);
  std::vector<std::size_t> ends;
  for (std::int32_t at = characters_->next(); at != icu::BreakIterator::DONE; at = characters_->next())
    ends.push_back(static_cast<std::size_t>(at));
  return ends;
}

std::vector<TextLine> LineBreaker::lines(const Runs& runs, const TextStyle& style, double width,
                                         Wrapping wrapping) {
  const MeasuredText text(runs, style, metrics_);
  std::vector<Atom> atoms = atomsOf(text, *opportunities_);
  if (widestAtom(atoms) > width) {
    std::vector<Atom> parts;
    for (const Atom& atom : atoms) {
      const std::string_view word = std::string_view(text.words()).substr(atom.begin, atom.end - atom.begin);
      if (atom.width > width)
        split(atom, charactersOf(word), text, width, parts);
      else
        parts.push_back(atom);
    }
    atoms = std::move(parts);
  }
  const auto ranges = wrapping == Wrapping::balanced ? fill(atoms, balancedWidth(atoms, width))
                                                     : withoutLoneWord(fill(atoms, width), atoms, width);
  std::vector<TextLine> lines;
  for (const AtomRange range : ranges) lines.push_back(lineOf(text, atoms, range));
  return lines;
}

std::string LineBreaker::fitted(std::string_view words, const TextStyle& style, double width) {
  const std::string clean = withoutControls(std::string(words));
  if (widthOf(clean, style, metrics_) <= width) return clean;
  const double room = width - widthOf(kEllipsis, style, metrics_);
  std::size_t end = 0;
  double x = 0;
  for (const std::size_t next : charactersOf(clean)) {
    x += widthOf(std::string_view(clean).substr(end, next - end), style, metrics_);
    if (x > room) break;
    end = next;
  }
  return clean.substr(0, end).append(kEllipsis);
}

std::string LineBreaker::capitals(std::string_view words) const {
  std::string capitals;
  icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<std::int32_t>(words.size())))
      .toUpper(icu::Locale(language_.c_str()))
      .toUTF8String(capitals);
  return capitals;
}

}  // namespace trellis::layout
