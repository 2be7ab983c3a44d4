// A job description and an interview kit as PDF, for a printer and for a pen.
#pragma once

#include "base/time.h"
#include "features/job_description/paper.h"

namespace muster::job_description {

std::string pdf_of(const Paper& paper, Instant made);

}  // namespace muster::job_description
