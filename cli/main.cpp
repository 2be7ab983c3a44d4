// The binary `muster`: makes a parser of the subcommands' data and hands over. The only file that knows CLI11.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <deque>

#include "cli/commands.h"

namespace {

using namespace muster::cli;

