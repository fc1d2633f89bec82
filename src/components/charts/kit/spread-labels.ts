/** Places for labels: as near to their wishes as a least distance allows, in the order of the wishes. */
export function spreadLabels(wanted: readonly number[], {gap}: {gap: number}): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const groups: {members: number[]; centre: number}[] = [];
  for (const i of order) {
    let group = {members: [i], centre: wanted[i]};
    while (groups.length && start(group, gap) - end(groups[groups.length - 1], gap) < gap)
      group = merge(groups.pop()!, group, wanted);
    groups.push(group);
  }
  const places = [...wanted];
  for (const group of groups) group.members.forEach((i, k) => (places[i] = start(group, gap) + k * gap));
  return places;
}

interface Group {
  members: number[];
  centre: number;
}

const start = ({members, centre}: Group, gap: number) => centre - ((members.length - 1) * gap) / 2;
const end = ({members, centre}: Group, gap: number) => centre + ((members.length - 1) * gap) / 2;

function merge(a: Group, b: Group, wanted: readonly number[]): Group {
  const members = [...a.members, ...b.members];
  return {members, centre: members.reduce((sum, i) => sum + wanted[i], 0) / members.length};
}
