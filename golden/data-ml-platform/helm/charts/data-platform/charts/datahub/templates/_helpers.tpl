{{/* Labels that every object carries. */}}
{{- define "datahub.labels" -}}
app.kubernetes.io/part-of: datahub
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/* Environment of whatever talks to the back ends. Credentials come from the Secret datahub-credentials. */}}
{{- define "datahub.backends" -}}
{{- if .Values.kafka.enabled }}
- name: KAFKA_BOOTSTRAP_SERVER
  value: {{ required "datahub.kafka.bootstrap is needed while datahub.kafka.enabled is true" .Values.kafka.bootstrap | quote }}
- name: KAFKA_SCHEMAREGISTRY_URL
  value: http://datahub-gms:8080/schema-registry/api/
{{- end }}
{{- if .Values.elasticsearch.enabled }}
- name: ELASTICSEARCH_HOST
  value: {{ required "datahub.elasticsearch.host is needed" .Values.elasticsearch.host | quote }}
- name: ELASTICSEARCH_PORT
  value: {{ .Values.elasticsearch.port | int64 | quote }}
{{- end }}
{{- if .Values.neo4j.enabled }}
- name: GRAPH_SERVICE_IMPL
  value: neo4j
- name: NEO4J_URI
  value: {{ printf "bolt://%s:%d" .Values.neo4j.host (int64 .Values.neo4j.port) | quote }}
- name: NEO4J_USERNAME
  value: neo4j
- name: NEO4J_PASSWORD
  valueFrom:
    secretKeyRef:
      name: datahub-credentials
      key: neo4j-password
{{- else }}
- name: GRAPH_SERVICE_IMPL
  value: elasticsearch
{{- end }}
{{- end }}

{{/* A container that drops every privilege it does not need. */}}
{{- define "datahub.securityContext" -}}
allowPrivilegeEscalation: false
runAsNonRoot: true
capabilities:
  drop:
    - ALL
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* A consumer of Kafka: takes the root and the consumer's name. */}}
{{- define "datahub.consumer" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: datahub-{{ .name }}
  namespace: {{ .root.Values.global.namespace }}
  labels:
    app.kubernetes.io/name: datahub-{{ .name }}
    {{- include "datahub.labels" .root | nindent 4 }}
spec:
  replicas: {{ index .root.Values.replicaCount .name | int64 }}
  selector:
    matchLabels:
      app.kubernetes.io/name: datahub-{{ .name }}
      app.kubernetes.io/instance: {{ .root.Release.Name }}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: datahub-{{ .name }}
        {{- include "datahub.labels" .root | nindent 8 }}
    spec:
      containers:
        - name: {{ .name }}
          image: docker.io/acryldata/datahub-{{ .name }}:{{ .root.Chart.AppVersion }}
          ports:
            - name: http
              containerPort: 9090
          env:
            - name: DATAHUB_GMS_HOST
              value: datahub-gms
            - name: DATAHUB_GMS_PORT
              value: "8080"
            {{- include "datahub.backends" .root | nindent 12 }}
          readinessProbe:
            httpGet:
              path: /actuator/health
              port: http
            initialDelaySeconds: 60
          resources:
            requests:
              cpu: 100m
              memory: 512Mi
            limits:
              memory: 1536Mi
          securityContext:
            {{- include "datahub.securityContext" .root | nindent 12 }}
{{- end }}
