// All subcommands, in the order of the help. A new one is its own file and a line here and in main.cpp.
#pragma once

#include "cli/command.h"

namespace muster::cli {

extern const Command demo_command;
extern const Command serve_command;
extern const Command migrate_command;
extern const Command check_command;
extern const Command user_command;
extern const Command config_command;
extern const Command openapi_command;
extern const Command routes_command;
extern const Command match_command;
extern const Command intake_command;
extern const Command lint_command;
extern const Command import_command;
extern const Command export_command;

}  // namespace muster::cli
