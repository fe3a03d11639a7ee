#include "app/gui/panels/session_private_card.h"

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/snippet_typing.h"
#include "app/gui/spelling.h"
#include "app/gui/text_undo.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {
namespace {

constexpr int kPrivateLines = 14;
constexpr int kPromiseLines = 4;

}  // namespace

SessionPrivateCard::SessionPrivateCard(wxWindow* parent, const view::Workspace& workspace,
                                       view::SessionView& view, const view::Snippets& snippets,
                                       std::function<void()> close)
    : view_(view), card_(new Card(parent, _("Psychotherapy note"), CardLook::apart)) {
  addPromise();
  text_ = &addParagraphs(card_, card_->content(), "session.privateNote", _("My own analysis"), kPrivateLines);
  card_->content().GetItem(text_)->SetProportion(1);
  describe(*text_, _("Not part of the record: in no report, export or search."));
  checkSpelling(*text_, workspace.language);
  expandSnippets(*text_, snippets);
  text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.writePrivateNote(typed(*text_)); });
  auto* back = new wxButton(card_, wxID_ANY, _("Back to the progress note"));
  identify(*back, "session.privateNote.close", _("Back to the progress note"));
  back->Bind(wxEVT_BUTTON, [this, close](wxCommandEvent&) { card_->CallAfter(close); });
  card_->content().Add(back, 0, wxTOP, card_->FromDIP(kMediumSpace));
}

void SessionPrivateCard::addPromise() {
  auto* promise = new WrappedText(card_, kPromiseLines);
  identify(*promise, "session.privateNote.promise");
  addStyle(*promise, Style::danger);
  promise->SetFont(promise->GetFont().Bold());  // which its lines are measured by
  promise->setWords(
      _("NOT the record. Your own analysis, kept apart: in no report, no export and no search."));
  card_->content().Add(promise, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kMediumSpace));
}

void SessionPrivateCard::showAnew() {
  beginAnew(*text_, shown(view_.privateNote()));
  text_->SetEditable(view_.canWritePrivateNote());
}

void SessionPrivateCard::open() {
  card_->Show();
  text_->SetFocus();
}

}  // namespace trellis::gui
