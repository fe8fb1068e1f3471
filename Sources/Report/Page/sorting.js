// Tables sorted by their heads: numbers from the greatest down, texts from A on, and the other way
// round when asked again. Tables of one section are sorted as one, so that what unfolds goes on
// where the first one ends.

// The order of two values of one column.
export const compare = (one, other) =>
  typeof one === 'number' && typeof other === 'number'
    ? other - one : String(one).localeCompare(String(other));

// Rows put into lists of so many each.
export const dealt = (rows, counts) => {
  let at = 0;
  return counts.map(count => rows.slice(at, at += count));
};

const value = cell =>
  cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);

const sort = (section, column, isReversed) => {
  const bodies = [...section.querySelectorAll('tbody')];
  const rows = bodies.flatMap(body => [...body.rows]).sort((one, other) =>
    compare(value(one.cells[column]), value(other.cells[column])));
  if (isReversed) rows.reverse();
  const lists = dealt(rows, bodies.map(body => body.rows.length));
  bodies.forEach((body, number) => body.append(...lists[number]));
};

export const startSorting = () => {
  for (const section of document.querySelectorAll('.sortable')) {
    const heads = [...section.querySelectorAll('th')];
    for (const head of heads)
      head.querySelector('button').addEventListener('click', () => {
        const isReversed = head.getAttribute('aria-sort') === 'descending';
        sort(section, head.cellIndex, isReversed);
        for (const other of heads)
          if (other.cellIndex === head.cellIndex)
            other.setAttribute('aria-sort', isReversed ? 'ascending' : 'descending');
          else other.removeAttribute('aria-sort');
      });
  }
};
