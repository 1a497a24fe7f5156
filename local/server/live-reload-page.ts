/** The page's end of live reload; a script of its own, only in development. */
let boot: string | null = null;
const source = new EventSource('/local/live');
source.addEventListener('boot', ({ data }) => {
  if (boot !== null && boot !== data) location.reload();
  boot = data;
});
source.addEventListener('reload', () => location.reload());
