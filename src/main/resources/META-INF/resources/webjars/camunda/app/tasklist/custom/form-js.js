// The form-js that Tasklist brings along is packed into Tasklist's libraries. Here its class of forms is taken out, so that
// it can be mended where it stands in the way.
export const Form = await new Promise(found => {
  self.webpackChunkcamunda_bpm_webapp.push([['creative-cities'], {}, load => {
    const [module] = Object.entries(load.m).find(([, code]) => String(code).includes('"FormPlayground"')) ?? [];
    found(module && load(module).Form);
  }]);
});

if (!Form) {
  console.error('Creative Cities: this Tasklist packs form-js differently. Forms with lists of rows cannot be completed.');
}
