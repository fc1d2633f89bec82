/**
 * SQL's NTILE(groups): group (1 to `groups`) of the row at `position` (from 0) among `count` sorted rows.
 * The first `count % groups` groups hold one row more. Source: ISO/IEC 9075-2, 6.10.
 */
export function ntile(position: number, count: number, groups: number): number {
  const small = Math.floor(count / groups);
  const large = count % groups;
  const edge = large * (small + 1);
  return position < edge ? Math.floor(position / (small + 1)) + 1 : large + Math.floor((position - edge) / small) + 1;
}
