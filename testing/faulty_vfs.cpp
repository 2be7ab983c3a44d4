// The shim: every method hands on to the real file system's; write, truncate and sync look at the FaultyDisk first.
#include "testing/faulty_vfs.h"

#include <sqlite3.h>
#include <time.h>

#include <cstddef>

namespace muster::testing {
namespace {

sqlite3_vfs* real = nullptr;

struct File {  // SQLite gives us the memory; the real file's stands right behind ours
  sqlite3_file base;
  sqlite3_file* inner;
};
sqlite3_file* inner(sqlite3_file* file) { return reinterpret_cast<File*>(file)->inner; }

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  if (faulty_disk().full) return SQLITE_FULL;
  return inner(file)->pMethods->xWrite(inner(file), bytes, count, at);
}

int sync(sqlite3_file* file, int flags) {
  auto& disk = faulty_disk();
  ++disk.syncs;
  if (disk.sync_fails.exchange(false)) return SQLITE_IOERR_FSYNC;
  if (const std::int64_t micros = disk.sync_micros) {
    const timespec span{micros / 1'000'000, micros % 1'000'000 * 1000};
    clock_nanosleep(CLOCK_MONOTONIC, 0, &span, nullptr);
  }
  return inner(file)->pMethods->xSync(inner(file), flags);
}

int close(sqlite3_file* file) { return inner(file)->pMethods->xClose(inner(file)); }
int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
  return inner(file)->pMethods->xRead(inner(file), into, count, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) { return inner(file)->pMethods->xTruncate(inner(file), size); }
int file_size(sqlite3_file* file, sqlite3_int64* size) { return inner(file)->pMethods->xFileSize(inner(file), size); }
int lock(sqlite3_file* file, int level) { return inner(file)->pMethods->xLock(inner(file), level); }
int unlock(sqlite3_file* file, int level) { return inner(file)->pMethods->xUnlock(inner(file), level); }
int check_lock(sqlite3_file* file, int* out) { return inner(file)->pMethods->xCheckReservedLock(inner(file), out); }
int control(sqlite3_file* file, int what, void* with) {
  return inner(file)->pMethods->xFileControl(inner(file), what, with);
}
int sector_size(sqlite3_file* file) { return inner(file)->pMethods->xSectorSize(inner(file)); }
int traits(sqlite3_file* file) { return inner(file)->pMethods->xDeviceCharacteristics(inner(file)); }
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** at) {
  return inner(file)->pMethods->xShmMap(inner(file), page, size, extend, at);
}
int shm_lock(sqlite3_file* file, int offset, int n, int flags) {
  return inner(file)->pMethods->xShmLock(inner(file), offset, n, flags);
}
void shm_barrier(sqlite3_file* file) { inner(file)->pMethods->xShmBarrier(inner(file)); }
int shm_unmap(sqlite3_file* file, int remove) { return inner(file)->pMethods->xShmUnmap(inner(file), remove); }

constexpr sqlite3_io_methods methods{.iVersion = 2,
                                     .xClose = close,
                                     .xRead = read,
                                     .xWrite = write,
                                     .xTruncate = truncate,
                                     .xSync = sync,
                                     .xFileSize = file_size,
                                     .xLock = lock,
                                     .xUnlock = unlock,
                                     .xCheckReservedLock = check_lock,
                                     .xFileControl = control,
                                     .xSectorSize = sector_size,
                                     .xDeviceCharacteristics = traits,
                                     .xShmMap = shm_map,
                                     .xShmLock = shm_lock,
                                     .xShmBarrier = shm_barrier,
                                     .xShmUnmap = shm_unmap,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* ours = reinterpret_cast<File*>(file);
  ours->inner = reinterpret_cast<sqlite3_file*>(ours + 1);
  const int code = real->xOpen(real, name, ours->inner, flags, out_flags);
  ours->base.pMethods = ours->inner->pMethods ? &methods : nullptr;
  return code;
}

}  // namespace

FaultyDisk& faulty_disk() {
  static FaultyDisk disk;
  return disk;
}

std::string faulty_path(const std::string& file) {
  static sqlite3_vfs vfs;
  if (!real) {
    real = sqlite3_vfs_find(nullptr);
    vfs = *real;  // all else is the real one's
    vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    vfs.zName = "faulty";
    vfs.xOpen = open;
    sqlite3_vfs_register(&vfs, 0);
  }
  return "file:" + file + "?vfs=faulty";
}

}  // namespace muster::testing
