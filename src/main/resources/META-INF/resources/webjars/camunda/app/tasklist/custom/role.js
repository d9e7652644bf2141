// Who works here. What a person cannot do is not offered: Tasklist shows buttons for it and the server then refuses.
// Administrators keep them; they are known by their right to use Admin.
const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';

async function ask() {
  try {
    const answer = await fetch(`${root}/api/admin/auth/user/default`, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : {};
  } catch {
    return {};
  }
}

const { userId = '', authorizedApps = [] } = await ask();

export const person = userId;

document.documentElement.classList.toggle('cc-plain', !authorizedApps.includes('admin'));
