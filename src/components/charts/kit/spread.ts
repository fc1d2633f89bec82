/** Places for labels: as near to their wishes as a least distance allows, in the order of the wishes. */
export function spread(wishes: readonly number[], {gap}: {gap: number}): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a] - wishes[b]);
  const groups: {members: number[]; centre: number}[] = [];
  for (const i of order) {
    let group = {members: [i], centre: wishes[i]};
    while (groups.length && start(group, gap) - end(groups[groups.length - 1], gap) < gap)
      group = merge(groups.pop()!, group, wishes);
    groups.push(group);
  }
  const places = [...wishes];
  for (const group of groups) group.members.forEach((i, k) => (places[i] = start(group, gap) + k * gap));
  return places;
}

interface Group {
  members: number[];
  centre: number;
}

const start = ({members, centre}: Group, gap: number) => centre - ((members.length - 1) * gap) / 2;
const end = ({members, centre}: Group, gap: number) => centre + ((members.length - 1) * gap) / 2;

function merge(a: Group, b: Group, wishes: readonly number[]): Group {
  const members = [...a.members, ...b.members];
  return {members, centre: members.reduce((sum, i) => sum + wishes[i], 0) / members.length};
}
