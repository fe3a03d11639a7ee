// Words of the record that are read and not changed: as many as belong together stand in one text, which
// wraps at its width, can be selected and copied, and is read with the keyboard: where its cursor goes, the
// page goes. Quiet words follow light and dark. Lengths are device-independent pixels.
#pragma once

#include <string>
#include <vector>

#include <wx/nativewin.h>

#include "app/view/signed_note_words.h"

typedef struct _GtkLabel GtkLabel;

namespace trellis::gui {

enum class Voice { text, label, quiet, value, struck, danger };

class RecordText final : public wxNativeWindow {
 public:
  RecordText(wxWindow* parent, const std::string& id, int width);
  ~RecordText() override;

  void newLine(int space = 0);  // above it; nothing before the first words
  void say(const wxString& words, Voice voice);
  void sayCell(const wxString& words, Voice voice, int width);  // what comes next begins beyond that width
  void show();                                                  // once all is said

  wxString words() const { return wxString::FromUTF8(words_); }
  bool AcceptsFocus() const override { return true; }

 protected:
  wxSize DoGetBestSize() const override;

 private:
  enum class Blank { none, wide, low };
  struct Mark {
    std::size_t begin;
    std::size_t end;
    Voice voice;
    Blank blank;
    int length;  // of what is blank
  };

  GtkLabel* label() const;
  int widthOf(const wxString& words) const;
  void addBlank(const char* character, Blank blank, int length);
  void colour();
  wxRect cursorPlace() const;
  void showCursor();

  int width_;
  std::string words_;
  std::vector<Mark> marks_;
};

// A small label above its text; a space apart from what stands above both.
void sayLine(RecordText& text, const view::RecordLine& line);

}  // namespace trellis::gui
