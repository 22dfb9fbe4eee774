async () => {
  // How often a loop goes round in half a second, on the page's own thread and in a worker: what slowing down comes to.
  const rounds = () => {
    let count = 0;
    for (const end = performance.now() + 500; performance.now() < end; ) count += 1;
    return count;
  };
  const script = URL.createObjectURL(new Blob([`postMessage((${rounds})())`], { type: "text/javascript" }));
  const worker = new Promise((resolve) => {
    new Worker(script).onmessage = ({ data }) => resolve(data);
  });
  return { worker: await worker, page: rounds() };
}
