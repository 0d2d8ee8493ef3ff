// How long an embargo still holds, in the reader's browser; the build knows no clock. Of one that
// is months away the date says more.
(() => {
  const bands = [...document.querySelectorAll("[data-until]")];
  const minute = 60_000, parts = [1440, 60, 1], far = 60 * 1440;

  const tell = (band) => {
    const { until, left, over, units } = band.dataset;
    const rest = Math.ceil((new Date(until) - Date.now()) / minute);
    const names = units.split(" ");
    const told = parts.map((part, place) => {
      const count = Math.floor((place ? rest % parts[place - 1] : rest) / part);
      return count ? `${count}\u00a0${names[place]}` : "";
    });
    band.hidden = rest > far;
    band.textContent = rest > 0 ? `${left} ${told.filter(Boolean).slice(0, 2).join(" ")}` : over;
  };

  const all = () => bands.forEach(tell);
  if (bands.length) {
    all();
    setInterval(all, minute / 2);
  }
})();
