/**
 * What all our pages share: the layout ({@code templates/layout.html}), the language of
 * the reader, the sentences of error pages, the way in.
 * <p>
 * A page of any module begins with
 * {@code <html th:replace="~{layout :: page(~{::title}, ~{::main})}">}, holds one
 * {@code <title>} and one {@code <main>}, and gets the rest. A page whose model says
 * {@code shownOnce} offers no other language, since that would load another page. Paths
 * below {@code /sign/} and {@code /public/}, results of ballots and the list of members
 * at {@code /register} are open to everybody, those below {@code /admin/} to
 * administrators, {@code /desk/} to the secretariat, {@code /demo/} to everybody in the
 * demonstration; any other asks for a login.
 */
@ApplicationModule(allowedDependencies = { "documents", "workflow" })
package org.creativecities.pages;

import org.springframework.modulith.ApplicationModule;
