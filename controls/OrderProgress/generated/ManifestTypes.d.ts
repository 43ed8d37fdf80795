/*
*This is auto generated from the ControlManifest.Input.xml file
*/

// Define IInputs and IOutputs Type. They should match with ControlManifest.
export interface IInputs {
    field: ComponentFramework.PropertyTypes.StringProperty;
    place: ComponentFramework.PropertyTypes.EnumProperty<"account" | "statistics" | "document">;
    statistics: ComponentFramework.PropertyTypes.LookupProperty;
    parentAccount: ComponentFramework.PropertyTypes.LookupProperty;
    customerNumber: ComponentFramework.PropertyTypes.StringProperty;
    amount: ComponentFramework.PropertyTypes.NumberProperty;
    currency: ComponentFramework.PropertyTypes.LookupProperty;
    product: ComponentFramework.PropertyTypes.LookupProperty;
    quantity: ComponentFramework.PropertyTypes.DecimalNumberProperty;
    unit: ComponentFramework.PropertyTypes.LookupProperty;
    requestedDate: ComponentFramework.PropertyTypes.DateTimeProperty;
    document: ComponentFramework.PropertyTypes.EnumProperty<"order" | "quote">;
    documentNumber: ComponentFramework.PropertyTypes.StringProperty;
    revision: ComponentFramework.PropertyTypes.WholeNumberProperty;
    changedOn: ComponentFramework.PropertyTypes.DateTimeProperty;
    lines: ComponentFramework.PropertyTypes.DataSet;
}
export interface IOutputs {
    field?: string;
    product?: ComponentFramework.LookupValue[];
    requestedDate?: Date;
    documentNumber?: string;
}
