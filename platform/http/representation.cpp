// Tags by content, forms by coding.
#include "platform/http/representation.h"

#include <fmt/format.h>
#include <sodium.h>

#include "platform/http/settle.h"

namespace muster::http {
namespace {

std::string tag_of(std::string_view bytes) {
  std::array<unsigned char, 16> digest;
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace

Representation::Representation(std::string content_type, std::string_view lasting)
    : content_type_(std::move(content_type)), plain_(lasting), tag_(tag_of(lasting)), bytes_(sizeof(*this)) {}

Representation::Representation(std::string content_type, std::string owned)
    : content_type_(std::move(content_type)),
      owned_(std::move(owned)),
      plain_(owned_),
      tag_(tag_of(owned_)),
      bytes_(sizeof(*this) + owned_.size()) {}

const Representation::Form& Representation::form(Coding coding) const {
  auto& form = forms_[static_cast<std::size_t>(coding)];
  std::call_once(form.made, [&] {
    form.bytes = std::make_shared<const std::string>(compressed(plain_, coding, Effort::thorough));
    form.etag = coding == Coding::identity ? fmt::format("\"{}\"", tag_) : fmt::format("\"{}-{}\"", tag_, text(coding));
    bytes_ += form.bytes->size();
  });
  return form;
}

Response Representation::answer(const Request& request) const {
  const bool may_compress = plain_.size() >= least_compressed && is_compressible(content_type_);
  const auto coding = may_compress ? asked_of(request, 1).coding : Coding::identity;
  const auto& chosen = form(coding);
  Response response{.content_type = content_type_, .body = chosen.bytes};
  response.with("etag", chosen.etag);
  if (may_compress) response.with("vary", "accept-encoding");
  if (coding != Coding::identity) response.with("content-encoding", std::string(text(coding)));
  return response;
}

}  // namespace muster::http
