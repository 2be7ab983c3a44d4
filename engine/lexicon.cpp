// Chunks of words: searched from the largest to the smallest, merged when the newer has grown to half the older.
#include "engine/lexicon.h"

#include <algorithm>

#include "base/result.h"

namespace muster::engine {

Word Lexicon::find(std::string_view text) const {
  for (const auto& chunk : chunks_)
    if (const auto found = chunk->words.find(text); found != chunk->words.end()) return found->second;
  return no_word;
}

std::string_view Lexicon::text(Word word) const {
  const auto after = std::upper_bound(chunks_.begin(), chunks_.end(), word,
                                      [](Word wanted, const auto& chunk) { return wanted < chunk->first; });
  claim(after != chunks_.begin(), "a word of this lexicon");
  const Chunk& chunk = **std::prev(after);
  claim(word - chunk.first < chunk.texts.size(), "a word of this lexicon");
  return chunk.texts[word - chunk.first];
}

std::size_t Lexicon::size() const { return chunks_.empty() ? 0 : chunks_.back()->first + chunks_.back()->texts.size(); }

std::size_t Lexicon::bytes() const {
  // A node of the map is its pair, a hash and a link; a bucket is a pointer. Short texts lie within the string.
  constexpr std::size_t node = sizeof(std::pair<std::string_view, Word>) + 2 * sizeof(void*);
  std::size_t sum = 0;
  for (const auto& chunk : chunks_) {
    sum += chunk->texts.size() * (sizeof(std::string) + node) + chunk->words.bucket_count() * sizeof(void*);
    for (const std::string& text : chunk->texts) sum += text.capacity() > 15 ? text.capacity() + 1 : 0;
  }
  return sum;
}

std::shared_ptr<const Lexicon::Chunk> Lexicon::chunk_of(Word first, std::vector<std::string> texts) {
  auto chunk = std::make_shared<Chunk>();
  chunk->first = first;
  chunk->texts = std::move(texts);
  chunk->words.reserve(chunk->texts.size());
  for (std::size_t i = 0; i < chunk->texts.size(); ++i)
    chunk->words.emplace(chunk->texts[i], first + static_cast<Word>(i));
  return chunk;
}

Lexicon Lexicon::with(std::vector<std::string> news) const {
  Lexicon next = *this;
  if (news.empty()) return next;
  auto first = static_cast<Word>(size());
  while (!next.chunks_.empty() && next.chunks_.back()->texts.size() < 2 * news.size()) {
    std::vector<std::string> merged = next.chunks_.back()->texts;
    merged.insert(merged.end(), std::make_move_iterator(news.begin()), std::make_move_iterator(news.end()));
    news = std::move(merged);
    first = next.chunks_.back()->first;
    next.chunks_.pop_back();
  }
  next.chunks_.push_back(chunk_of(first, std::move(news)));
  return next;
}

Word LexiconDraft::intern(std::string_view text) {
  if (const Word known = base_.find(text); known != no_word) return known;
  const auto [at, is_new] = news_.try_emplace(std::string(text), next_);
  if (is_new) ++next_;
  return at->second;
}

Lexicon LexiconDraft::done() && {
  std::vector<std::string> texts(news_.size());
  for (const auto& [text, word] : news_) texts[word - base_.size()] = text;
  return base_.with(std::move(texts));
}

}  // namespace muster::engine
