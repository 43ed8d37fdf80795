/*
*This is auto generated from the ControlManifest.Input.xml file
*/

// Define IInputs and IOutputs Type. They should match with ControlManifest.
export interface IInputs {
    product: ComponentFramework.PropertyTypes.LookupProperty;
    quantity: ComponentFramework.PropertyTypes.DecimalNumberProperty;
    unit: ComponentFramework.PropertyTypes.LookupProperty;
    requestedDate: ComponentFramework.PropertyTypes.DateTimeProperty;
}
export interface IOutputs {
    product?: ComponentFramework.LookupValue[];
}
