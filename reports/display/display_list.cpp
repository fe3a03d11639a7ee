#include "reports/display/display_list.h"

namespace trellis::display {
namespace {

Point moved(Point point, Point offset) {
  return {point.x + offset.x, point.y + offset.y};
}

Area moved(Area area, Point offset) {
  return {area.x + offset.x, area.y + offset.y, area.width, area.height};
}

struct Mover {
  Point offset;

  void operator()(Line& line) const {
    line.from = moved(line.from, offset);
    line.to = moved(line.to, offset);
  }
  void operator()(Polyline& polyline) const {
    for (Point& point : polyline.points) point = moved(point, offset);
  }
  void operator()(Rect& rect) const { rect.area = moved(rect.area, offset); }
  void operator()(Circle& circle) const { circle.center = moved(circle.center, offset); }
  void operator()(Text& text) const { text.at = moved(text.at, offset); }
  void operator()(Clip& clip) const {
    if (clip.area) clip.area = moved(*clip.area, offset);
  }
};

}  // namespace

void place(DisplayList& whole, const DisplayList& part, Point offset) {
  whole.marks.reserve(whole.marks.size() + part.marks.size());
  for (Mark mark : part.marks) {
    std::visit(Mover{offset}, mark);
    whole.marks.push_back(std::move(mark));
  }
  for (HitArea hit : part.hits) {
    hit.area = moved(hit.area, offset);
    whole.hits.push_back(std::move(hit));
  }
  for (Bookmark bookmark : part.bookmarks) {
    bookmark.y += offset.y;
    whole.bookmarks.push_back(std::move(bookmark));
  }
  for (PlacedPicture picture : part.pictures) {
    picture.area = moved(picture.area, offset);
    whole.pictures.push_back(std::move(picture));
  }
}

}  // namespace trellis::display
