// HarfBuzz objects that let go of themselves.
// Promises the same lifetime as std::unique_ptr.
// Only .cpp files of this room and headers that no other room includes look in here.
#pragma once

#include <memory>

#include <hb-subset.h>
#include <hb.h>

namespace trellis::pdf {

template <auto kDestroy>
struct HbDestroy {
  template <typename Object>
  void operator()(Object* object) const {
    kDestroy(object);
  }
};

using HbBlob = std::unique_ptr<hb_blob_t, HbDestroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, HbDestroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HbDestroy<hb_font_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HbDestroy<hb_buffer_destroy>>;
using HbSubsetInput = std::unique_ptr<hb_subset_input_t, HbDestroy<hb_subset_input_destroy>>;
using HbSubsetPlan = std::unique_ptr<hb_subset_plan_t, HbDestroy<hb_subset_plan_destroy>>;

}  // namespace trellis::pdf
