#include "app/gui/panels/archive_list.h"

#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>
#include <wx/wrapsizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

std::string archiveCell(const view::ArchiveLine& line, unsigned column) {
  switch (static_cast<view::ArchiveColumn>(column)) {
    case view::ArchiveColumn::name:
      return line.name;
    case view::ArchiveColumn::discharged:
      return line.discharged;
    case view::ArchiveColumn::keptUntil:
      return line.keptUntil;
    case view::ArchiveColumn::hold:
      return line.hold;
  }
  return {};
}

}  // namespace

ArchiveList::ArchiveList(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                         Navigator& navigator, std::function<void(model::ClientId)> remove)
    : wxPanel(parent),
      prompts_(prompts),
      navigator_(navigator),
      view_(workspace),
      remove_(std::move(remove)) {
  summary_ = new wxStaticText(this, wxID_ANY, {});
  identify(*summary_, "archive.summary");
  addStyle(*summary_, Style::quiet);
  clients_ = new ListTable(
      this, "archive.clients", _("Archive"),
      {{_("Client"), 170}, {_("Discharged"), 120}, {_("Keep until"), 220}, {_("Legal hold"), 100}},
      [this](std::size_t row, unsigned column) { return archiveCell(view_.line(row), column); });
  clients_->onHeader = [this](unsigned column) { sortBy(column); };
  acts_ = &acts();
  auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  acts_->addButtons(this, *buttons);
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(summary_, 0, wxEXPAND | wxBOTTOM, FromDIP(kMediumSpace));
  sizer->Add(clients_, 1, wxEXPAND);
  sizer->Add(buttons, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  SetSizer(sizer);
  subscription_ = view_.changed.subscribe([this] { show(); });
}

ArchiveList::~ArchiveList() {
  DestroyChildren();  // before what they show
}

RowActs& ArchiveList::acts() {
  return RowActs::of(
      *clients_,
      {{"archive.open", _("Open client"),
        [this](std::size_t row) { navigator_.openClient(view_.line(row).client); }},
       {"archive.makeActive", _("Make active again"), [this](std::size_t row) { makeActive(row); }},
       {"archive.dispose", _("Dispose of the record..."), [this](std::size_t row) { dispose(row); },
        [this](std::size_t row) { return view_.canDispose(row); }},
       {"archive.remove",
        _("Remove client"),
        [this](std::size_t row) { remove_(view_.line(row).client); },
        {},
        true,
        _("Remove")}});
}

void ArchiveList::show() {
  showText(*summary_, shown(view_.summary()));
  summary_->Show(!view_.summary().empty());
  clients_->fill(view_.count(), shown(view_.emptyState()));
  clients_->markSorted(static_cast<unsigned>(view_.sortColumn()), view_.isDescending());
  acts_->refresh();
  Layout();
}

void ArchiveList::sortBy(unsigned column) {
  const auto chosenColumn = static_cast<view::ArchiveColumn>(column);
  view_.sortBy(chosenColumn, chosenColumn == view_.sortColumn() && !view_.isDescending());
}

void ArchiveList::makeActive(std::size_t row) {
  view_.makeActive(row);
  navigator_.openHome();
  navigator_.say(_("The client is active again, and back among the active clients."));
}

void ArchiveList::dispose(std::size_t row) {
  const model::ClientId client = view_.line(row).client;
  Navigator& navigator = navigator_;
  const wxBusyCursor busy;
  if (!view_.dispose(row, prompts_)) return;
  navigator.leaveClient(client);
  navigator.say(_("The record was disposed of."));
}

}  // namespace trellis::gui
