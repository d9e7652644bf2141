/** `npm run pictures [-- file …]`: draws every diagram and decision table of ../processes into ../docs/pictures. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { files, giveUp } from './files.js';

const require = createRequire(import.meta.url);

const PICTURES = process.env.PICTURES ?? fileURLToPath(new URL('../docs/pictures', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [ '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync' ];

const DMN_ASSETS = [ 'dmn-js-shared', 'dmn-js-drd', 'dmn-js-decision-table', 'dmn-js-literal-expression' ];

const paths = await files([ '.bpmn', '.dmn' ], process.argv.slice(2));

await access(CHROMIUM).catch(() => giveUp(`There is no browser at ${CHROMIUM}: install Debian's package chromium, or set CHROMIUM.`));
await mkdir(PICTURES, { recursive: true });

const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

try {
  for (const path of paths) {
    const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1600, height: 900 } });
    const target = join(PICTURES, basename(path, extname(path)));

    await (extname(path) === '.bpmn' ? drawDiagram : drawTables)(page, await readFile(path, 'utf8'), target);
    await page.close();
    console.log(target);
  }
} finally {
  await browser.close();
}

async function drawDiagram(page, xml, target) {
  await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });

  const svg = steady(await page.evaluate(async xml => {
    const viewer = new BpmnJS({ container: '#canvas' });

    await viewer.importXML(xml);

    return (await viewer.saveSVG()).svg;
  }, xml));

  await writeFile(`${target}.svg`, svg);
  await page.setContent(`<body style="margin: 0">${svg.slice(svg.indexOf('<svg'))}`);
  await page.locator('svg').first().screenshot({ path: `${target}.png` });
}

/** The viewer draws lots for the names of its arrow heads; numbered, the same diagram gives the same file. */
function steady(svg) {
  const numbers = new Map();

  return svg.replace(/marker-[a-z0-9]{20,}/g, marker => {
    numbers.has(marker) || numbers.set(marker, `marker-${numbers.size + 1}`);

    return numbers.get(marker);
  });
}

/** One picture for each decision: the first bears the file's name, others add their own id. */
async function drawTables(page, xml, target) {
  await page.setContent('<div id="table" style="width: max-content; min-width: 600px; padding: 10px"></div>');

  for (const asset of DMN_ASSETS) {
    await page.addStyleTag({ path: require.resolve(`dmn-js/dist/assets/${asset}.css`) });
  }

  await page.addStyleTag({ content: '.view-drd { display: none }' });   // a button, of no use on paper
  await page.addScriptTag({ path: require.resolve('dmn-js/dist/dmn-viewer.production.min.js') });

  const tables = await page.evaluate(async xml => {
    window.viewer = new DmnJS({ container: '#table' });
    await viewer.importXML(xml);

    return viewer.getViews().filter(({ type }) => type !== 'drd').map(({ element }) => element.id);
  }, xml);

  for (const [ i, id ] of tables.entries()) {
    await page.evaluate(async id => {
      await viewer.open(viewer.getViews().find(({ element }) => element.id === id));

      const frame = document.querySelector('#table'), rows = document.querySelector('.tjs-table');
      const height = rows ? rows.getBoundingClientRect().bottom - frame.getBoundingClientRect().top : 200;

      frame.style.height = `${height + 60}px`;   // the watermark stands below the last row
    }, id);
    await page.locator('#table').screenshot({ path: `${i ? `${target}-${id}` : target}.png` });
  }
}
