import type { AttendanceId } from '#app/domain/grant-folder/attendance.ts';

/** The pages of a folder, under the page of its workshop. */
export const folderPathsIn = (workshop: string) => ({
  workshop,
  home: `${workshop}/folder`,
  details: `${workshop}/folder/details`,
  document: `${workshop}/folder/document`,
  attendance: (id: AttendanceId) => `${workshop}/folder/attendance/${encodeURIComponent(id)}`,
});
export type FolderPaths = ReturnType<typeof folderPathsIn>;
