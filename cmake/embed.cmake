# muster_embed(target FILES … BASE dir SYMBOL name): compiles files into the binary with the assembler's .incbin, and
# writes a table of {name, begin, end}; base/embedded.h reads it. The text in the binary is the text in the tree.
function(muster_embed target)
  cmake_parse_arguments(EMBED "" "BASE;SYMBOL" "FILES" ${ARGN})
  set(table ${CMAKE_CURRENT_BINARY_DIR}/${EMBED_SYMBOL}.cpp)
  set(body "#include \"base/embedded.h\"\n")
  set(rows "")
  set(n 0)
  foreach(file ${EMBED_FILES})
    file(RELATIVE_PATH shown ${EMBED_BASE} ${file})
    set(symbol "${EMBED_SYMBOL}_${n}")
    string(APPEND body
      "__asm__(\".section .rodata\\n.balign 16\\n${symbol}_begin:\\n\"\n"
      "  \".incbin \\\"${file}\\\"\\n${symbol}_end:\\n.byte 0\\n.text\\n\");\n"
      "extern \"C\" { extern const char ${symbol}_begin[]; extern const char ${symbol}_end[]; }\n")
    string(APPEND rows "  {\"${shown}\", ${symbol}_begin, ${symbol}_end},\n")
    math(EXPR n "${n} + 1")
  endforeach()
  string(APPEND body
    "namespace muster::embedded {\nstatic const File files[] = {\n${rows}  {nullptr, nullptr, nullptr}};\n"
    "std::span<const File> ${EMBED_SYMBOL}() { return {files, ${n}}; }\n}  // namespace muster::embedded\n")
  file(CONFIGURE OUTPUT ${table} CONTENT "${body}" @ONLY)
  target_sources(${target} PRIVATE ${table})
  set_source_files_properties(${table} PROPERTIES OBJECT_DEPENDS "${EMBED_FILES}"
    SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
