package org.creativecities.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CaseExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CreateCaseInstanceCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.StateTransitionCaseExecutionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.ReflectionUtils;

/**
 * Stands before every command of the engine. People change a case through forms alone:
 * commands that put variables in, divert or tell a process are for the product itself and
 * for administrators. And what is refused, here or by a step on the way, is told to the
 * person in sentences, in their language.
 */
final class Doorkeeper extends CommandInterceptor {

	static final String ADMINISTRATORS = "camunda-admin";

	/** Commands and kinds of commands that no form stands behind. */
	static final List<Class<?>> NOT_FOR_PEOPLE = List.of(AbstractVariableCmd.class, AbstractPatchVariablesCmd.class,
			SetVariablesToProcessInstancesBatchCmd.class, ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
			HandleTaskEscalationCmd.class, SignalCmd.class, SignalEventReceivedCmd.class, MessageEventReceivedCmd.class,
			CorrelateMessageCmd.class, CorrelateAllMessageCmd.class, CorrelateAllMessageBatchCmd.class,
			EvaluateStartConditionCmd.class, AbstractProcessInstanceModificationCommand.class,
			ModifyProcessInstanceCmd.class, ModifyProcessInstanceAsyncCmd.class, AbstractModificationCmd.class,
			AbstractRestartProcessInstanceCmd.class, AbstractMigrationCmd.class,
			StartProcessInstanceAtActivitiesCmd.class, CompleteExternalTaskCmd.class,
			HandleExternalTaskBpmnErrorCmd.class, HandleExternalTaskFailureCmd.class, CreateCaseInstanceCmd.class,
			CaseExecutionVariableCmd.class, StateTransitionCaseExecutionCmd.class);

	private final ProcessEngineConfigurationImpl engine;

	private final RefusalSentences sentences;

	Doorkeeper(ProcessEngineConfigurationImpl engine, RefusalSentences sentences) {
		this.engine = engine;
		this.sentences = sentences;
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (Context.getCommandContext() != null) {
			// one step of the product leads to the next
			return this.next.execute(command);
		}
		try {
			if (isPerson()) {
				turnAway(command);
			}
			return this.next.execute(command);
		}
		catch (RuntimeException failure) {
			var refused = refusal(failure);
			if (refused.isEmpty()) {
				throw failure;
			}
			throw told(command, refused.get());
		}
	}

	private void turnAway(Command<?> command) {
		if (NOT_FOR_PEOPLE.stream().anyMatch(kind -> kind.isInstance(command))) {
			throw new InputRefused("", "door.closed");
		}
		if (command instanceof CheckedCommand<?> checked && checked.businessKey().isPresent()) {
			throw new InputRefused("", "door.businessKey");
		}
		if (command instanceof StartProcessInstanceCmd start) {
			var builder = instantiation(start);
			if (builder.getBusinessKey() != null) {
				throw new InputRefused("", "door.businessKey");
			}
			if (builder.getVariables() != null && !builder.getVariables().isEmpty()) {
				throw new InputRefused("", "door.closed");
			}
			this.next.execute(context -> {
				var process = new org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd(builder, false)
					.execute(context);
				if (FormGuard.of(process).form().isPresent()) {
					throw new InputRefused("", "door.startForm");
				}
				return null;
			});
		}
	}

	private static ProcessInstantiationBuilderImpl instantiation(StartProcessInstanceCmd start) {
		var field = ReflectionUtils.findField(StartProcessInstanceCmd.class, "instantiationBuilder");
		ReflectionUtils.makeAccessible(field);
		return (ProcessInstantiationBuilderImpl) ReflectionUtils.getField(field, start);
	}

	/** Somebody is logged in who is not an administrator. */
	private boolean isPerson() {
		return Optional.ofNullable(this.engine.getIdentityService().getCurrentAuthentication())
			.map(Authentication::getUserId)
			.filter(user -> !this.engine.getAdminUsers().contains(user))
			.isPresent() && !groups().contains(ADMINISTRATORS);
	}

	private Set<String> groups() {
		var groups = this.engine.getIdentityService().getCurrentAuthentication().getGroupIds();
		return (groups != null) ? Set.copyOf(groups) : Set.of();
	}

	private static Optional<InputRefused> refusal(Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InputRefused refused) {
				return Optional.of(refused);
			}
		}
		return Optional.empty();
	}

	/**
	 * Doors that complete or start answer 400 to the one kind of exception, the others to
	 * the other.
	 */
	private RuntimeException told(Command<?> command, InputRefused refused) {
		if (command instanceof CheckedCommand<?> checked) {
			var entered = checked.form().map(refused::in).orElse(refused);
			return new FormRefused(entered, sentences(entered));
		}
		return (command instanceof StartProcessInstanceCmd) ? new FormRefused(refused, sentences(refused))
				: new BadUserRequestException(sentences(refused));
	}

	private String sentences(InputRefused refused) {
		return String.join("\n", this.sentences.of(refused, LocaleContextHolder.getLocale()));
	}

}
