// A refusal that the person has dealt with goes with the next try; Camunda would leave it beside the success.
document.addEventListener('click', event => {
  if (event.target.closest?.('[cam-tasklist-form] .btn-primary, .form-actions .btn-primary, .modal-footer .btn-primary')) {
    document.querySelectorAll('.page-notifications .alert .close').forEach(button => button.click());
  }
}, true);

// In a long form what is wrong may stand far above the button: the first such field comes into view.
document.addEventListener('click', event => {
  const form = event.target.closest?.('[cam-tasklist-form] .btn-primary') && document.querySelector('.fjs-container');
  if (form) {
    setTimeout(() => form.querySelector('.fjs-has-errors')?.scrollIntoView({ block: 'center' }), 200);
  }
});
